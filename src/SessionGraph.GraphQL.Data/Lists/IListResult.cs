namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>What a field returns of its list: all items, a connection, a page, groups.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal interface IListResult<TEntity>
{
    /// <summary>The field's value. Only what is selected is read.</summary>
    Task<object> ExecuteAsync(QueryContext<TEntity> query, ListSource<TEntity> source);
}

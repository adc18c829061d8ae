namespace SessionGraph.GraphQL.Data;

/// <summary>What a field makes of its query: a list, a connection, a page.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal interface IQueryResult<TEntity>
{
    /// <summary>Runs the query as far as the selection needs it; the field's value.</summary>
    Task<object> ExecuteAsync(QueryRequest<TEntity> request);
}

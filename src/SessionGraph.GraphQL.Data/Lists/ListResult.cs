namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>All items, in the client's order when the field is sorted, else in the query's own.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ListResult<TEntity> : IListResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryContext<TEntity> query, ListSource<TEntity> source)
    {
        var rows = query.Filter(source.Rows);
        if (query.Field.Sort is not null)
            rows = query.GetOrder(source.Entity, rows).Apply(rows);

        var request = query.CreateRequest(source, rows, [query.Context.Selection]);
        return await source.Executor.ReadAsync(request, query.Context.RequestAborted);
    }
}

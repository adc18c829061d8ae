namespace SessionGraph.GraphQL.Data;

/// <summary>All rows, in the client's order where the field is sorted, else in the query's own.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ListResult<TEntity> : IQueryResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryRequest<TEntity> request)
    {
        var rows = request.Filter(request.Source);
        if (request.Field.Sort is not null)
            rows = request.GetOrder(rows).Apply(rows);

        return await request.ReadAsync(new PlannedQuery<TEntity>(rows), [request.Context.Selection]);
    }
}

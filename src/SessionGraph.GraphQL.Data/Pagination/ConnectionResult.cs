namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>A page of the query's rows: at most one statement for the items, and one for <c>totalCount</c>.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ConnectionResult<TEntity>(PagingOptions options) : IQueryResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryRequest<TEntity> request)
    {
        var rows = request.Filter(request.Source);
        var slice = new ConnectionSlice<TEntity>(
            PagingArguments.Read(request.Context, options), ConnectionSelection.Of(request), request.GetOrder(rows));
        var sorted = slice.Sort(slice.Between(rows));
        if (slice.WantsRows)
        {
            if (slice.IsOfNodes
                && await request.TryWriteAsync(
                    sorted.Take(slice.Count), slice.Selection.Nodes, slice.Arguments.Size, slice.Members) is { } written)
                return slice.ToConnection(new WrittenList<TEntity>(written), written.HasMore, await CountAsync());

            var read = await request.ReadAsync(sorted.Take(slice.Count), slice.Selection.Nodes, slice.Members);
            return slice.ToConnection(read, await CountAsync());
        }

        var hasMore = slice.WantsMore && await request.AnyAsync(sorted.Skip(slice.Arguments.Size));
        return slice.ToConnection([], hasMore, await CountAsync());

        async Task<int> CountAsync() => slice.Selection.TotalCount ? await request.CountAsync(rows) : 0;
    }
}

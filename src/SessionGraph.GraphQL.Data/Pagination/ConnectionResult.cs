namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>A page of the query's rows: at most one statement for the items, and one for <c>totalCount</c>.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ConnectionResult<TEntity>(PagingOptions options) : IQueryResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryRequest<TEntity> request)
    {
        var plan = request.Plan(PagingArguments.Read(request.Context, options));
        var slice = plan.Slice;
        if (slice.WantsRows)
        {
            var rows = request.Query(plan, () => Sorted().Take(slice.Count));
            if (slice.IsOfNodes
                && await request.TryWriteAsync(rows, slice.Selection.Nodes, slice.Arguments.Size, slice.Members) is { } written)
                return slice.ToConnection(new WrittenList<TEntity>(written), written.HasMore, await CountAsync());

            var read = await request.ReadAsync(rows, slice.Selection.Nodes, slice.Members);
            return slice.ToConnection(read, await CountAsync());
        }

        var hasMore = slice.WantsMore && await request.AnyAsync(Sorted().Skip(slice.Arguments.Size));
        return slice.ToConnection([], hasMore, await CountAsync());

        IOrderedQueryable<TEntity> Sorted() => slice.Sort(slice.Between(request.Filter(request.Source)));

        async Task<int> CountAsync() => slice.Selection.TotalCount ? await request.CountAsync(request.Filter(request.Source)) : 0;
    }
}

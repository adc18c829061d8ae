namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>Reads a page of the query's rows, with at most one statement for the items, and one for <c>totalCount</c>.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ConnectionResult<TEntity>(PagingOptions options) : IListResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryContext<TEntity> query, ListSource<TEntity> source)
    {
        var (context, executor, cancellationToken) = (query.Context, source.Executor, query.Context.RequestAborted);
        var isProjected = query.Field.IsProjected;
        // Other middleware may read the items.
        var needs = new ItemNeeds(isProjected, isProjected && context.Selection.Field.MiddlewareCount is 1, []);
        var plan = query.GetPlan(source, PagingArguments.Read(context, options), needs);
        var slice = plan.Slice;
        if (!slice.WantsRows)
        {
            var hasMore = slice.WantsMore && await executor.AnyAsync(Sorted().Skip(slice.Arguments.Size), cancellationToken);
            return slice.ToConnection([], hasMore, await CountAsync());
        }

        var request = query.CreateRequest(source, plan, () => Sorted().Take(slice.Count));
        if (plan.JsonProjection is not null && await executor.TryReadJsonAsync(request, cancellationToken) is { } written)
            return slice.ToConnection(new PreserializedList<TEntity>(written), written.HasMore, await CountAsync());

        return slice.ToConnection(await executor.ReadAsync(request, cancellationToken), await CountAsync());

        IOrderedQueryable<TEntity> Sorted() => slice.Sort(slice.Between(query.Filter(source.Rows)));
        async Task<int> CountAsync()
            => slice.Selection.TotalCount ? await executor.CountAsync(query.Filter(source.Rows), cancellationToken) : 0;
    }
}

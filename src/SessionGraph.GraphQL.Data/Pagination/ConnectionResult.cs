using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// A page that starts or ends at a cursor. With <c>first</c> and <c>last</c> both given, the page is the last items of the first.
/// Only what is selected is asked of the store: at most one statement for the items, and one for <c>totalCount</c>.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ConnectionResult<TEntity>(PagingOptions options) : IQueryResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryRequest<TEntity> request)
    {
        var arguments = PagingArguments.Read(request.Context, options);
        var selection = request.Context.Selection.Features
            .GetOrAdd(() => new SelectionCache<ConnectionSelection>())
            .GetOrAdd(request.Context.IncludeFlags, "", request, ConnectionSelection.Read);
        var order = request.GetOrder();
        var rows = request.Filter(request.Source);
        var slice = Slice(rows, order, arguments);

        var (nodes, hasMore) = await ReadAsync(request, slice, order, arguments, selection);
        var totalCount = selection.TotalCount ? await request.CountAsync(rows) : 0;

        var hasFirstBefore = arguments.After is not null;
        if (arguments is { IsForward: true, Last: { } last } && nodes.Count > last)
        {
            nodes.RemoveRange(0, nodes.Count - last);
            hasFirstBefore = true;
        }

        var writer = new CursorWriter();
        return new Connection<TEntity>(
            nodes,
            node => order.GetCursor(node, writer),
            (arguments.IsForward && hasMore) || arguments.Before is not null,
            (!arguments.IsForward && hasMore) || hasFirstBefore,
            totalCount);
    }

    private static IQueryable<TEntity> Slice(IQueryable<TEntity> rows, KeysetOrder<TEntity> order, PagingArguments arguments)
    {
        if (arguments.After is { } after)
            rows = order.After(rows, order.ReadCursor(after) ?? throw PagingArguments.InvalidCursor("after", after), isReversed: false);

        if (arguments.Before is { } before)
            rows = order.After(rows, order.ReadCursor(before) ?? throw PagingArguments.InvalidCursor("before", before), isReversed: true);

        return order.Apply(rows, isReversed: !arguments.IsForward);
    }

    private static async Task<(List<TEntity> Nodes, bool HasMore)> ReadAsync(
        QueryRequest<TEntity> request,
        IQueryable<TEntity> slice,
        KeysetOrder<TEntity> order,
        PagingArguments arguments,
        ConnectionSelection selection)
    {
        var size = arguments.Size;
        var wantsMore = arguments.IsForward ? selection.HasNextPage : selection.HasPreviousPage;
        // What `last` takes off the first items is known from how many there are.
        var wantsRows = selection.Edges || (arguments is { IsForward: true, Last: not null } && selection.HasPreviousPage);
        if (!wantsRows || size is 0)
            return ([], wantsMore && await request.AnyAsync(slice.Skip(size)));

        var nodes = await request.ReadAsync(
            slice.Take(wantsMore ? size + 1 : size),
            selection.Nodes,
            selection.Cursors ? order.Members : null);
        var hasMore = nodes.Count > size;
        if (hasMore)
            nodes.RemoveAt(size);

        if (!arguments.IsForward)
            nodes.Reverse();

        return (nodes, hasMore);
    }
}

using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// A page that starts or ends at a cursor. With <c>first</c> and <c>last</c>, it is the last items of the first ones. Only what is selected is read.
/// A cursor of another list or order is a <see cref="GraphQLException"/>.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Arguments">Where the page is.</param>
/// <param name="Selection">What is selected of it.</param>
/// <param name="Order">The list's order.</param>
internal sealed record ConnectionSlice<TEntity>(PagingArguments Arguments, ConnectionSelection Selection, KeysetOrder<TEntity> Order)
{
    // A wrong cursor is an error whatever is selected.
    private readonly IReadOnlyList<object?>? _after = Read(Order, "after", Arguments.After);
    private readonly IReadOnlyList<object?>? _before = Read(Order, "before", Arguments.Before);

    /// <summary>The number of rows to read: the page's, and one more when a selected field says whether there is one.</summary>
    public int Count => Arguments.Size + (WantsMore ? 1 : 0);

    /// <summary>Whether the selection asks for more items in the direction of reading.</summary>
    public bool WantsMore => Arguments.IsForward ? Selection.HasNextPage : Selection.HasPreviousPage;

    /// <summary>Whether the page's rows must be read: for their fields, or to know whether <c>last</c> removes any of the first ones.</summary>
    public bool WantsRows => Arguments.Size > 0
        && (Selection.Edges || (Arguments is { IsForward: true, Last: not null } && Selection.HasPreviousPage));

    /// <summary>Whether the page is read forward, and its items are selected in <c>nodes</c> only.</summary>
    public bool IsOfNodes => Selection.IsOfNodes && Arguments is { IsForward: true, Last: null };

    /// <summary>The members that cursors are made from; none when no cursor is selected.</summary>
    public IReadOnlyList<RequiredMember> Members => Selection.Cursors ? Order.Members : [];

    /// <summary>The rows between the cursors.</summary>
    public IQueryable<TEntity> Between(IQueryable<TEntity> rows)
    {
        if (_after is not null)
            rows = Order.After(rows, _after, isReversed: false);

        if (_before is not null)
            rows = Order.After(rows, _before, isReversed: true);

        return rows;
    }

    /// <summary>The rows in the direction of reading.</summary>
    public IOrderedQueryable<TEntity> Sort(IQueryable<TEntity> rows) => Order.Apply(rows, isReversed: !Arguments.IsForward);

    /// <summary>The page of at most <see cref="Count"/> rows, in the direction of reading.</summary>
    public Connection<TEntity> ToConnection(List<TEntity> rows, int totalCount)
    {
        var hasMore = rows.Count > Arguments.Size;
        if (hasMore)
            rows.RemoveAt(Arguments.Size);

        if (!Arguments.IsForward)
            rows.Reverse();

        var isCut = Arguments is { IsForward: true, Last: { } last } && rows.Count > last;
        if (isCut)
            rows.RemoveRange(0, rows.Count - Arguments.Last!.Value);

        return ToConnection(rows, hasMore, totalCount, isCut);
    }

    /// <summary>The page of these items, or of none where none are selected.</summary>
    /// <param name="nodes">The items.</param>
    /// <param name="hasMore">Whether there are more in the direction of reading.</param>
    /// <param name="totalCount">How many items all pages have.</param>
    /// <param name="isCut">Whether items were taken off the page's begin.</param>
    public Connection<TEntity> ToConnection(IReadOnlyList<TEntity> nodes, bool hasMore, int totalCount, bool isCut = false)
    {
        var hasFirstBefore = Arguments.After is not null || isCut;
        CursorWriter? writer = null;
        return new Connection<TEntity>(
            nodes,
            node => Order.GetCursor(node, writer ??= new CursorWriter()),
            (Arguments.IsForward && hasMore) || Arguments.Before is not null,
            (!Arguments.IsForward && hasMore) || hasFirstBefore,
            totalCount);
    }

    private static IReadOnlyList<object?>? Read(KeysetOrder<TEntity> order, string argument, string? cursor)
    {
        if (cursor is null)
            return null;

        return order.ReadCursor(cursor, out var isOfAnother) ?? throw PagingArguments.InvalidCursor(argument, cursor, isOfAnother);
    }
}

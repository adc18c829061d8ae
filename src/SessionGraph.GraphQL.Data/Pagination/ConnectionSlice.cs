using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// The page of a connection: its arguments, its selection and its order. With both <c>first</c> and <c>last</c>, the page has the last
/// items of the first ones. A cursor of another list or order is a <see cref="GraphQLException"/>.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Arguments">The paging arguments.</param>
/// <param name="Selection">The selected fields.</param>
/// <param name="Order">The order of the list.</param>
internal sealed record ConnectionSlice<TEntity>(PagingArguments Arguments, ConnectionSelection Selection, KeysetOrder<TEntity> Order)
{
    // An invalid cursor is an error even when no selected field needs it.
    private readonly IReadOnlyList<object?>? _after = Read(Order, "after", Arguments.After);
    private readonly IReadOnlyList<object?>? _before = Read(Order, "before", Arguments.Before);

    /// <summary>The number of rows to read: the size of the page, plus one row when the query selects whether there are more.</summary>
    public int Count => Arguments.Size + (WantsMore ? 1 : 0);

    /// <summary>Whether the query selects if there are more items in the direction of the page.</summary>
    public bool WantsMore => Arguments.IsForward ? Selection.HasNextPage : Selection.HasPreviousPage;

    /// <summary>Whether rows must be read: for their fields, or to find out whether <c>last</c> drops any of the first items.</summary>
    public bool WantsRows => Arguments.Size > 0
        && (Selection.Edges || (Arguments is { IsForward: true, Last: not null } && Selection.HasPreviousPage));

    /// <summary>Whether the page goes forward, and its items are selected in <c>nodes</c> only.</summary>
    public bool IsOfNodes => Selection.IsOfNodes && Arguments is { IsForward: true, Last: null };

    /// <summary>The members that the cursors contain; none when no cursor is selected.</summary>
    public IReadOnlyList<RequiredMember> Members => Selection.Cursors ? Order.Members : [];

    /// <summary>Filters the rows to those between the cursors.</summary>
    public IQueryable<TEntity> Between(IQueryable<TEntity> rows)
    {
        if (_after is not null)
            rows = Order.After(rows, _after, isReversed: false);

        if (_before is not null)
            rows = Order.After(rows, _before, isReversed: true);

        return rows;
    }

    /// <summary>Sorts the rows in the direction of the page.</summary>
    public IOrderedQueryable<TEntity> Sort(IQueryable<TEntity> rows) => Order.Apply(rows, isReversed: !Arguments.IsForward);

    /// <summary>Creates the connection from at most <see cref="Count"/> rows, which come in the direction of the page.</summary>
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

    /// <summary>Creates the connection from these items.</summary>
    /// <param name="nodes">The items.</param>
    /// <param name="hasMore">Whether there are more items in the direction of the page.</param>
    /// <param name="totalCount">The number of items on all pages.</param>
    /// <param name="isCut">Whether <c>last</c> dropped items at the start of the page.</param>
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

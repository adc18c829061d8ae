using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// A page that starts or ends at a cursor, of one list or of many; a <see cref="GraphQLException"/> where a cursor is none of the order. With <c>first</c> and <c>last</c> both given, it is the last items
/// of the first. Only what is selected is asked of the store.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Arguments">Where the page is.</param>
/// <param name="Selection">What is selected of it.</param>
/// <param name="Order">The list's order.</param>
internal sealed record ConnectionSlice<TEntity>(PagingArguments Arguments, ConnectionSelection Selection, KeysetOrder<TEntity> Order)
{
    // Read at once, so that a wrong cursor is told whatever is selected.
    private readonly IReadOnlyList<object?>? _after = Read(Order, "after", Arguments.After);
    private readonly IReadOnlyList<object?>? _before = Read(Order, "before", Arguments.Before);

    /// <summary>How many rows tell all that is selected: the page's, and one more where it matters whether there is one.</summary>
    public int Count => Arguments.Size + (WantsMore ? 1 : 0);

    /// <summary>Whether it is selected that there is more in the direction of reading.</summary>
    public bool WantsMore => Arguments.IsForward ? Selection.HasNextPage : Selection.HasPreviousPage;

    /// <summary>Whether the page's rows are looked at; what <c>last</c> takes off the first items is known from how many there are.</summary>
    public bool WantsRows => Arguments.Size > 0
        && (Selection.Edges || (Arguments is { IsForward: true, Last: not null } && Selection.HasPreviousPage));

    /// <summary>Whether the page is read from its first item to its last, and only <c>nodes</c> looks at them.</summary>
    public bool IsOfNodes => Selection.IsOfNodes && Arguments is { IsForward: true, Last: null };

    /// <summary>The members that cursors are made from, where cursors are selected.</summary>
    public IReadOnlyList<WantedMember> Members => Selection.Cursors ? Order.Members : [];

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

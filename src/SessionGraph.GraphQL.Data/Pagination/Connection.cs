namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>A page of a list, with cursors to the pages before and after it. See https://relay.dev/graphql/connections.htm.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="nodes">The items.</param>
/// <param name="getCursor">Creates the cursor of an item.</param>
/// <param name="hasNextPage">Whether items come after the page.</param>
/// <param name="hasPreviousPage">Whether items come before the page.</param>
/// <param name="totalCount">The number of items on all pages.</param>
public sealed class Connection<T>(IReadOnlyList<T> nodes, Func<T, string> getCursor, bool hasNextPage, bool hasPreviousPage, int totalCount)
    : PassThroughConnection<T>(nodes, getCursor, hasNextPage, hasPreviousPage, totalCount)
{
    private IReadOnlyList<Edge<T>>? _edges;

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Nodes => Items;

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges => _edges ??= [.. Items.Select(node => new Edge<T>(node, GetCursor))];

    /// <summary>Projects each item to another object, which keeps the cursor. The projected objects must be distinct.</summary>
    internal Connection<TOther> Select<TOther>(Func<T, TOther> select)
    {
        var origins = new Dictionary<object, T>(ReferenceEqualityComparer.Instance);
        foreach (var node in Items)
            origins.Add(select(node)!, node);

        return new Connection<TOther>([.. Items.Select(select)], other => GetCursor(origins[other!]), PageInfo.HasNextPage, PageInfo.HasPreviousPage, TotalCount);
    }
}

/// <summary>An item of a page, with its cursor.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="node">The item.</param>
/// <param name="getCursor">Creates the cursor of the item.</param>
public sealed class Edge<T>(T node, Func<T, string> getCursor)
{
    /// <summary>The item.</summary>
    public T Node => node;

    /// <summary>The cursor, for the arguments <c>after</c> and <c>before</c> of the same list in the same order.</summary>
    public string Cursor => getCursor(node);
}

/// <summary>Where a page stands in its list.</summary>
/// <param name="hasNextPage">Whether items come after the page.</param>
/// <param name="hasPreviousPage">Whether items come before the page.</param>
/// <param name="getStartCursor">Creates the cursor of the first item.</param>
/// <param name="getEndCursor">Creates the cursor of the last item.</param>
public sealed class ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, Func<string?> getStartCursor, Func<string?> getEndCursor)
{
    /// <summary>
    /// Whether more items come after the page. With <c>first</c>, the value is exact. With <c>last</c>, it is true when <c>before</c> was
    /// given, because the row of that cursor comes after the page.
    /// </summary>
    public bool HasNextPage => hasNextPage;

    /// <summary>
    /// Whether more items come before the page. With <c>last</c>, the value is exact. With <c>first</c>, it is true when <c>after</c> was
    /// given, because the row of that cursor comes before the page.
    /// </summary>
    public bool HasPreviousPage => hasPreviousPage;

    /// <summary>The cursor of the first item; null when the page is empty.</summary>
    public string? StartCursor => getStartCursor();

    /// <summary>The cursor of the last item; null when the page is empty.</summary>
    public string? EndCursor => getEndCursor();
}

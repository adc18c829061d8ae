namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>A page of a list, with what is needed to go on from it. See https://relay.dev/graphql/connections.htm.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="nodes">The items.</param>
/// <param name="getCursor">Makes an item's cursor.</param>
/// <param name="hasNextPage">Whether items come after the page.</param>
/// <param name="hasPreviousPage">Whether items come before the page.</param>
/// <param name="totalCount">How many items all pages have.</param>
public sealed class Connection<T>(IReadOnlyList<T> nodes, Func<T, string> getCursor, bool hasNextPage, bool hasPreviousPage, int totalCount)
    : PassThroughConnection<T>(nodes, getCursor, hasNextPage, hasPreviousPage, totalCount)
{
    private IReadOnlyList<Edge<T>>? _edges;

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Nodes => Items;

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges => _edges ??= [.. Items.Select(node => new Edge<T>(node, GetCursor))];

    /// <summary>The same page of what is made of the items; no item may be made twice.</summary>
    internal Connection<TOther> Select<TOther>(Func<T, TOther> select)
    {
        var origins = new Dictionary<object, T>(ReferenceEqualityComparer.Instance);
        foreach (var node in Items)
            origins.Add(select(node)!, node);

        return new Connection<TOther>([.. Items.Select(select)], other => GetCursor(origins[other!]), PageInfo.HasNextPage, PageInfo.HasPreviousPage, TotalCount);
    }
}

/// <summary>An item of a page with its place in the list.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="node">The item.</param>
/// <param name="getCursor">Makes the item's cursor.</param>
public sealed class Edge<T>(T node, Func<T, string> getCursor)
{
    /// <summary>The item.</summary>
    public T Node => node;

    /// <summary>The place: for <c>after</c> and <c>before</c> of the same list in the same order.</summary>
    public string Cursor => getCursor(node);
}

/// <summary>Where a page stands in its list.</summary>
/// <param name="hasNextPage">Whether items come after the page.</param>
/// <param name="hasPreviousPage">Whether items come before the page.</param>
/// <param name="getStartCursor">Makes the first item's cursor.</param>
/// <param name="getEndCursor">Makes the last item's cursor.</param>
public sealed class ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, Func<string?> getStartCursor, Func<string?> getEndCursor)
{
    /// <summary>
    /// Whether items come after the page: exact going forward; going backward, whether <c>before</c> was given, since its cursor was
    /// made from an item that comes after.
    /// </summary>
    public bool HasNextPage => hasNextPage;

    /// <summary>
    /// Whether items come before the page: exact going backward; going forward, whether <c>after</c> was given, since its cursor was
    /// made from an item that comes before.
    /// </summary>
    public bool HasPreviousPage => hasPreviousPage;

    /// <summary>The first item's cursor; null where the page is empty.</summary>
    public string? StartCursor => getStartCursor();

    /// <summary>The last item's cursor; null where the page is empty.</summary>
    public string? EndCursor => getEndCursor();
}

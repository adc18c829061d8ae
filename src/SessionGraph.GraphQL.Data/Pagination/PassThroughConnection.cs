namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// A <see cref="Connection{T}"/> that a resolver returns without reading its items. So the items can be serialized while they are read, and
/// no objects are created for them.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public class PassThroughConnection<T>
{
    private readonly bool _hasNextPage;
    private readonly bool _hasPreviousPage;
    private ConnectionPageInfo? _pageInfo;

    private protected PassThroughConnection(
        IReadOnlyList<T> nodes, Func<T, string> getCursor, bool hasNextPage, bool hasPreviousPage, int totalCount)
        => (Items, GetCursor, _hasNextPage, _hasPreviousPage, TotalCount) = (nodes, getCursor, hasNextPage, hasPreviousPage, totalCount);

    /// <summary>Where the page stands in the list.</summary>
    public ConnectionPageInfo PageInfo => _pageInfo ??= new ConnectionPageInfo(
        _hasNextPage,
        _hasPreviousPage,
        () => Items is [var first, ..] ? GetCursor(first) : null,
        () => Items is [.., var last] ? GetCursor(last) : null);

    /// <summary>The number of items on all pages; 0 when the query does not select it.</summary>
    public int TotalCount { get; }

    private protected IReadOnlyList<T> Items { get; }

    private protected Func<T, string> GetCursor { get; }
}

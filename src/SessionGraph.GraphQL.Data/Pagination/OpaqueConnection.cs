namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// A <see cref="Connection{T}"/> that a resolver hands on as it is: nobody but the response looks at its items, so that they may have
/// been written as they were read, and no objects of them be there.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public class OpaqueConnection<T>
{
    private protected OpaqueConnection(ConnectionPageInfo pageInfo, int totalCount) => (PageInfo, TotalCount) = (pageInfo, totalCount);

    /// <summary>Where the page stands in the list.</summary>
    public ConnectionPageInfo PageInfo { get; }

    /// <summary>How many items all pages have; not counted, and 0, where the client did not ask.</summary>
    public int TotalCount { get; }
}

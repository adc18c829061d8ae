namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>How connections are paged where a field does not say otherwise.</summary>
public sealed class PagingOptions
{
    /// <summary>How many items a page has where the client does not say; from 1 to <see cref="MaxPageSize"/>.</summary>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>The most items that a client may ask for.</summary>
    public int MaxPageSize { get; set; } = 50;

    /// <summary>Whether connections have a field <c>totalCount</c>; it is counted only when it is selected.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>Whether connections have the arguments <c>last</c> and <c>before</c>.</summary>
    public bool AllowBackwardPagination { get; set; } = true;

    internal PagingOptions Copy() => (PagingOptions)MemberwiseClone();
}

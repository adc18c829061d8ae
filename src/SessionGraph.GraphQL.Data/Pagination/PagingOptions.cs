namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>The paging options of connections. <see cref="UsePagingAttribute"/> can override them for a field.</summary>
public sealed class PagingOptions
{
    /// <summary>The default number of items on a page, from 1 to <see cref="MaxPageSize"/>.</summary>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>The maximum number of items on a page.</summary>
    public int MaxPageSize { get; set; } = 50;

    /// <summary>Whether connections have the field <c>totalCount</c>. The items are counted only when the query selects it.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>Whether connections have the arguments <c>last</c> and <c>before</c>.</summary>
    public bool AllowBackwardPagination { get; set; } = true;

    internal PagingOptions Copy() => (PagingOptions)MemberwiseClone();
}

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>A page of a list, requested by its number.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Data">The items.</param>
/// <param name="Details">The number and the size of the page.</param>
/// <param name="TotalCount">The number of items on all pages; null when the client did not request it.</param>
/// <param name="HasNextPage">Whether items come after the page.</param>
public sealed record Page<T>(IReadOnlyList<T> Data, PageDetails Details, int? TotalCount, bool HasNextPage);

/// <summary>The number and the size of a page.</summary>
/// <param name="Number">The number of the page; the first is 1.</param>
/// <param name="Size">The maximum number of items, from 1 to 1000.</param>
public sealed record PageDetails(int Number, int Size)
{
    /// <summary>The number of the first page.</summary>
    public const int FirstNumber = 1;

    /// <summary>The maximum size of a page, and the default.</summary>
    public const int MaxSize = 1000;
}

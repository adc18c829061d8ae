namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>A numbered page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Data">The items.</param>
/// <param name="Details">Which page it is.</param>
/// <param name="TotalCount">How many items all pages have; null where the client did not ask for a count.</param>
/// <param name="HasNextPage">Whether items come after the page.</param>
public sealed record Page<T>(IReadOnlyList<T> Data, PageDetails Details, int? TotalCount, bool HasNextPage);

/// <summary>Which page of a list.</summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Size">How many items a page has at most, from 1 to 1000.</param>
public sealed record PageDetails(int Number, int Size)
{
    /// <summary>The number of the first page.</summary>
    public const int FirstNumber = 1;

    /// <summary>The most items of a page, and how many it has where the client does not say.</summary>
    public const int MaxSize = 1000;
}

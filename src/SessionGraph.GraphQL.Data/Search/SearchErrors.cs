using System.Globalization;

namespace SessionGraph.GraphQL.Data.Search;

/// <summary>What may be wrong with a search that the schema allows.</summary>
internal static class SearchErrors
{
    /// <summary>A search that has characters but no word. It is refused, because it could mean every item or none.</summary>
    public static GraphQLException Empty() => new(ErrorBuilder.New()
        .SetMessage("The argument `search` has no word. Give a letter or a digit at least, or leave `search` out to find everything.")
        .SetCode("EMPTY_SEARCH")
        .SetExtension("argument", "search")
        .Build());

    /// <summary>More of something than <see cref="SearchWords"/> allows.</summary>
    public static GraphQLException TooLarge(string what, int maximum) => new(ErrorBuilder.New()
        .SetMessage(string.Create(CultureInfo.InvariantCulture, $"The argument `search` has at most {maximum} {what}."))
        .SetCode("SEARCH_TOO_LARGE")
        .SetExtension("argument", "search")
        .SetExtension("maximum", maximum)
        .Build());

    /// <summary>A store that cannot be searched.</summary>
    public static GraphQLException NotSupported() => new(ErrorBuilder.New()
        .SetMessage("The store behind this server cannot be searched: leave out the argument `search`, and filter with `where`.")
        .SetCode("SEARCH_NOT_SUPPORTED")
        .SetExtension("argument", "search")
        .Build());
}

using System.Globalization;

namespace SessionGraph.GraphQL.Data.Search;

/// <summary>Errors in the argument <c>search</c> that the schema cannot exclude.</summary>
internal static class SearchErrors
{
    /// <summary>The search has characters but no word. It could mean all items or none, so it is an error.</summary>
    public static GraphQLException Empty() => new(ErrorBuilder.New()
        .SetMessage("The argument `search` contains no word. A word has at least one letter or digit. Omit `search` to find everything.")
        .SetCode("EMPTY_SEARCH")
        .SetExtension("argument", "search")
        .Build());

    /// <summary>The search has too many words or characters.</summary>
    public static GraphQLException TooLarge(string what, int maximum) => new(ErrorBuilder.New()
        .SetMessage(string.Create(CultureInfo.InvariantCulture, $"The argument `search` can have at most {maximum} {what}."))
        .SetCode("SEARCH_TOO_LARGE")
        .SetExtension("argument", "search")
        .SetExtension("maximum", maximum)
        .Build());

    /// <summary>The store does not support search.</summary>
    public static GraphQLException NotSupported() => new(ErrorBuilder.New()
        .SetMessage("The store of this server does not support search. Omit the argument `search`, and filter with `where`.")
        .SetCode("SEARCH_NOT_SUPPORTED")
        .SetExtension("argument", "search")
        .Build());
}

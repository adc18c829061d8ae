using System.Globalization;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What may be wrong with a filter that the schema allows.</summary>
internal static class FilterErrors
{
    /// <summary>HC0026: null where a field or an operation takes none.</summary>
    public static GraphQLException NullNotSupported(string operation, string filterType) => new(ErrorBuilder.New()
        .SetMessage($"The provided value for filter `{operation}` of type {filterType} is invalid. Null values are not supported.")
        .SetCode("HC0026")
        .SetExtension("filter", operation)
        .SetExtension("filterType", filterType)
        .Build());

    /// <summary>A value that the field's type has no room for.</summary>
    public static GraphQLException InvalidValue(string operation, string filterType) => new(ErrorBuilder.New()
        .SetMessage($"The provided value for filter `{operation}` of type {filterType} is out of range.")
        .SetCode("INVALID_FILTER_VALUE")
        .SetExtension("filter", operation)
        .SetExtension("filterType", filterType)
        .Build());

    /// <summary>More of something than <see cref="FilterContext"/> allows.</summary>
    public static GraphQLException TooLarge(string what, int maximum) => new(ErrorBuilder.New()
        .SetMessage(string.Create(CultureInfo.InvariantCulture, $"A filter has at most {maximum} {what}."))
        .SetCode("FILTER_TOO_LARGE")
        .SetExtension("maximum", maximum)
        .Build());
}

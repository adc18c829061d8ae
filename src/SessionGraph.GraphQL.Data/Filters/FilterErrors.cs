using System.Globalization;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The errors of filters that are valid by the schema.</summary>
internal static class FilterErrors
{
    /// <summary>HC0026: null for a field or an operator that does not take it.</summary>
    public static GraphQLException NullNotSupported(string operation, string filterType) => new(ErrorBuilder.New()
        .SetMessage($"The provided value for filter `{operation}` of type {filterType} is invalid. Null values are not supported.")
        .SetCode("HC0026")
        .SetExtension("filter", operation)
        .SetExtension("filterType", filterType)
        .Build());

    /// <summary>A value out of the range of the field's type.</summary>
    public static GraphQLException InvalidValue(string operation, string filterType) => new(ErrorBuilder.New()
        .SetMessage($"The provided value for filter `{operation}` of type {filterType} is out of range.")
        .SetCode("INVALID_FILTER_VALUE")
        .SetExtension("filter", operation)
        .SetExtension("filterType", filterType)
        .Build());

    /// <summary>A filter beyond a limit of <see cref="FilterContext"/>.</summary>
    public static GraphQLException TooLarge(string what, int maximum) => new(ErrorBuilder.New()
        .SetMessage(string.Create(CultureInfo.InvariantCulture, $"A filter has at most {maximum} {what}."))
        .SetCode("FILTER_TOO_LARGE")
        .SetExtension("maximum", maximum)
        .Build());
}

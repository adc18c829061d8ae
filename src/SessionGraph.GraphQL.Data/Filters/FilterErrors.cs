using System.Globalization;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What may be wrong with a filter that the schema allows.</summary>
internal static class FilterErrors
{
    /// <summary>HC0026: null where an operation takes none.</summary>
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

    /// <summary>More operations than <see cref="FilterContext.MaxOperations"/>.</summary>
    public static GraphQLException TooManyOperations() => new(ErrorBuilder.New()
        .SetMessage(string.Create(CultureInfo.InvariantCulture, $"A filter has at most {FilterContext.MaxOperations} operations."))
        .SetCode("FILTER_TOO_LARGE")
        .SetExtension("maxAllowedOperations", FilterContext.MaxOperations)
        .Build());

    /// <summary>More listed values than <see cref="FilterContext.MaxListedValues"/>.</summary>
    public static GraphQLException TooManyValues() => new(ErrorBuilder.New()
        .SetMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"The lists of a filter have at most {FilterContext.MaxListedValues} values."))
        .SetCode("FILTER_TOO_LARGE")
        .SetExtension("maxAllowedValues", FilterContext.MaxListedValues)
        .Build());
}

using System.Globalization;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>Errors in the arguments of a page that the schema cannot exclude.</summary>
internal static class PageErrors
{
    /// <summary>An argument is out of range.</summary>
    public static GraphQLException OutOfRange(string argument, int minimum, int? maximum, int value)
    {
        var range = maximum is null
            ? string.Create(CultureInfo.InvariantCulture, $"at least {minimum}")
            : string.Create(CultureInfo.InvariantCulture, $"from {minimum} to {maximum}");
        var error = ErrorBuilder.New()
            .SetMessage(string.Create(CultureInfo.InvariantCulture, $"The argument `{argument}` must be {range}, but is {value}."))
            .SetCode("PAGE_OUT_OF_RANGE")
            .SetExtension("argument", argument)
            .SetExtension("minimum", minimum);
        return new GraphQLException((maximum is null ? error : error.SetExtension("maximum", maximum)).Build());
    }

    /// <summary>The argument <c>sort</c> contains an unknown field.</summary>
    public static GraphQLException UnknownSortField(string name, IReadOnlyList<string> known) => new(ErrorBuilder.New()
        .SetMessage($"The argument `sort` names the unknown field `{name}`. Known fields are: {string.Join(", ", known)}.")
        .SetCode("UNKNOWN_SORT_FIELD")
        .SetExtension("argument", "sort")
        .SetExtension("field", name)
        .SetExtension("knownFields", known)
        .Build());

    /// <summary>A value in the filter does not have the type of its field.</summary>
    public static GraphQLException InvalidFilterValue(string field, INamedType type)
    {
        var error = ErrorBuilder.New()
            .SetMessage($"The filter `{field}` takes a value of type `{type.Name}`, a list of such values, or null.")
            .SetCode("INVALID_FILTER_VALUE")
            .SetExtension("argument", "filter")
            .SetExtension("field", field)
            .SetExtension("expectedType", type.Name);
        if (ExpectedValue.Of(type) is { } expected)
            error.SetExtension("expected", expected);

        return new GraphQLException(error.Build());
    }
}

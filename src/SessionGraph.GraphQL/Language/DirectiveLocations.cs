using System.Collections.Frozen;

namespace SessionGraph.GraphQL.Language;

/// <summary>The locations of directives. See https://spec.graphql.org/September2025/#DirectiveLocation.</summary>
public static class DirectiveLocations
{
    /// <summary>The locations in executable documents.</summary>
    public static FrozenSet<string> Executable { get; } =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
    ];

    /// <summary>All locations.</summary>
    public static FrozenSet<string> All { get; } =
    [
        .. Executable,
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];
}

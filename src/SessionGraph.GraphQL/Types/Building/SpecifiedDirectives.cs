using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>The directives of the specification. See https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives.</summary>
internal static class SpecifiedDirectives
{
    public static IReadOnlyList<DirectiveTypeConfiguration> All { get; } =
    [
        new(
            "skip",
            "Directs the executor to skip this field or fragment when the `if` argument is true.",
            ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
            false,
            Argument("if", "Boolean!", "Skipped when true.", typeof(bool))),
        new(
            "include",
            "Directs the executor to include this field or fragment only when the `if` argument is true.",
            ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
            false,
            Argument("if", "Boolean!", "Included when true.", typeof(bool))),
        new(
            "deprecated",
            "Marks what should no longer be used.",
            ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
            false,
            Argument("reason", "String!", "Why it is deprecated, and what to use instead.", typeof(string), "No longer supported")),
        new(
            "specifiedBy",
            "Links a custom scalar to the document that specifies its format.",
            ["SCALAR"],
            false,
            Argument("url", "String!", "The address of a specification that people can read.", typeof(string))),
        new(
            "oneOf",
            "Marks an input object of which exactly one field must be given.",
            ["INPUT_OBJECT"]),
    ];

    private static InputFieldConfiguration Argument(string name, string type, string description, Type runtimeType, string? defaultValue = null)
        => new()
        {
            Name = name,
            Type = TypeReference.Parse(type),
            Description = description,
            RuntimeType = runtimeType,
            DefaultValue = defaultValue is null ? null : new StringValueNode(defaultValue),
        };
}

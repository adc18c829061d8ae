using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>The directives of incremental delivery. See https://github.com/graphql/graphql-spec/pull/1110.</summary>
internal static class IncrementalDirectives
{
    public static DirectiveTypeConfiguration Defer { get; } = new(
        "defer",
        "Directs the executor to deliver this fragment later when the `if` argument is true.",
        ["FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        false,
        If("Deferred when true."),
        Label("Names the fragment where it is announced and delivered."));

    public static DirectiveTypeConfiguration Stream { get; } = new(
        "stream",
        "Directs the executor to deliver the items of this list later when the `if` argument is true.",
        ["FIELD"],
        false,
        If("Streamed when true."),
        Label("Names the list where its items are announced and delivered."),
        new InputFieldConfiguration
        {
            Name = "initialCount",
            Type = TypeReference.Parse("Int!"),
            Description = "How many items are delivered at once.",
            RuntimeType = typeof(int),
            DefaultValue = new IntValueNode("0"),
        });

    private static InputFieldConfiguration If(string description) => new()
    {
        Name = "if",
        Type = TypeReference.Parse("Boolean!"),
        Description = description,
        RuntimeType = typeof(bool),
        DefaultValue = new BooleanValueNode(true),
    };

    private static InputFieldConfiguration Label(string description) => new()
    {
        Name = "label",
        Type = TypeReference.Parse("String"),
        Description = description,
        RuntimeType = typeof(string),
    };
}

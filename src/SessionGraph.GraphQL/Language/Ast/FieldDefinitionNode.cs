namespace SessionGraph.GraphQL.Language;

/// <summary>A field definition. See https://spec.graphql.org/September2025/#FieldDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="name">The name.</param>
/// <param name="arguments">The arguments, in order.</param>
/// <param name="type">The type.</param>
/// <param name="directives">The directives, in order.</param>
public sealed class FieldDefinitionNode(
    Location? location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    ITypeNode type,
    IReadOnlyList<DirectiveNode> directives) : IHasDirectives
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The type.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. SyntaxNodes.Maybe(Description), Name, .. Arguments, Type, .. Directives];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>A scalar type definition. See https://spec.graphql.org/September2025/#ScalarTypeDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives, in order.</param>
public sealed class ScalarTypeDefinitionNode(
    Location? location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : ITypeDefinitionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. SyntaxNodes.Maybe(Description), Name, .. Directives];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>An input object type extension. See https://spec.graphql.org/September2025/#InputObjectTypeExtension.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="fields">The fields, in order.</param>
public sealed class InputObjectTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields) : ITypeExtensionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, .. Directives, .. Fields];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

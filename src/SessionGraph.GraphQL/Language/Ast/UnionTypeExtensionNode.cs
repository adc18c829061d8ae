namespace SessionGraph.GraphQL.Language;

/// <summary>A union type extension. See https://spec.graphql.org/September2025/#UnionTypeExtension.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="types">The member types.</param>
public sealed class UnionTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types) : ITypeExtensionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, .. Directives, .. Types];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

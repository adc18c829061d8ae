namespace SessionGraph.GraphQL.Language;

/// <summary>A scalar type extension. See https://spec.graphql.org/September2025/#ScalarTypeExtension.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives, in order.</param>
public sealed class ScalarTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : ITypeExtensionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, .. Directives];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

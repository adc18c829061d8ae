namespace SessionGraph.GraphQL.Language;

/// <summary>An object type extension. See https://spec.graphql.org/September2025/#ObjectTypeExtension.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="interfaces">The interfaces.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="fields">The fields, in order.</param>
public sealed class ObjectTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : ITypeExtensionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The interfaces.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, .. Interfaces, .. Directives, .. Fields];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

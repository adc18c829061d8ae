namespace SessionGraph.GraphQL.Language;

/// <summary>An enum type extension. See https://spec.graphql.org/September2025/#EnumTypeExtension.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="values">The values, in order.</param>
public sealed class EnumTypeExtensionNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values) : ITypeExtensionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, .. Directives, .. Values];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

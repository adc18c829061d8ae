namespace SessionGraph.GraphQL.Language;

/// <summary>A named type. See https://spec.graphql.org/September2025/#NamedType.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name.</param>
public sealed class NamedTypeNode(Location? location, NameNode name) : INullableTypeNode
{
    /// <summary>Creates a node without a location.</summary>
    public NamedTypeNode(NameNode name)
        : this(null, name)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NamedType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

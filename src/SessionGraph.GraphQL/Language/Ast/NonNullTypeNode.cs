namespace SessionGraph.GraphQL.Language;

/// <summary>A type without null. See https://spec.graphql.org/September2025/#NonNullType.</summary>
/// <param name="location">The place in the document; null for a node that was not parsed.</param>
/// <param name="type">The type with null.</param>
public sealed class NonNullTypeNode(Location? location, INullableTypeNode type) : ITypeNode
{
    /// <summary>Creates a node of no place.</summary>
    public NonNullTypeNode(INullableTypeNode type)
        : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type with null.</summary>
    public INullableTypeNode Type { get; } = type;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Type];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

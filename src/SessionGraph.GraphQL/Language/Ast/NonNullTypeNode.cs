namespace SessionGraph.GraphQL.Language;

/// <summary>A non-null type. See https://spec.graphql.org/September2025/#NonNullType.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="type">The nullable type.</param>
public sealed class NonNullTypeNode(Location? location, INullableTypeNode type) : ITypeNode
{
    /// <summary>Creates a node without a location.</summary>
    public NonNullTypeNode(INullableTypeNode type)
        : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The nullable type.</summary>
    public INullableTypeNode Type { get; } = type;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Type];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

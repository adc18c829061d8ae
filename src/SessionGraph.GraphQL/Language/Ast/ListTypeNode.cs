namespace SessionGraph.GraphQL.Language;

/// <summary>A list type. See https://spec.graphql.org/September2025/#ListType.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="type">The type of the items.</param>
public sealed class ListTypeNode(Location? location, ITypeNode type) : INullableTypeNode
{
    /// <summary>Creates a node without a location.</summary>
    public ListTypeNode(ITypeNode type)
        : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type of the items.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Type];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

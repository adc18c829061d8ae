namespace SessionGraph.GraphQL.Language;

/// <summary>The null literal. See https://spec.graphql.org/September2025/#NullValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
public sealed class NullValueNode(Location? location) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public NullValueNode()
        : this(null)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NullValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The literal without a location.</summary>
    public static NullValueNode Default { get; } = new();

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

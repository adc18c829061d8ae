namespace SessionGraph.GraphQL.Language;

/// <summary>An input object. See https://spec.graphql.org/September2025/#ObjectValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="fields">The fields, in order.</param>
public sealed class ObjectValueNode(Location? location, IReadOnlyList<ObjectFieldNode> fields) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields)
        : this(null, fields)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. Fields];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>An integer. See https://spec.graphql.org/September2025/#IntValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="value">The digits as they are written in the document.</param>
public sealed class IntValueNode(Location? location, string value) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public IntValueNode(string value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.IntValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The digits as they are written in the document.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

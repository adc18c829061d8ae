namespace SessionGraph.GraphQL.Language;

/// <summary>A number with a fraction or an exponent. See https://spec.graphql.org/September2025/#FloatValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="value">The number as it is written in the document.</param>
public sealed class FloatValueNode(Location? location, string value) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public FloatValueNode(string value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The number as it is written in the document.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

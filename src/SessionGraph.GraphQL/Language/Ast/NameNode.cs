namespace SessionGraph.GraphQL.Language;

/// <summary>A name. See https://spec.graphql.org/September2025/#Name.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="value">The name's text.</param>
public sealed class NameNode(Location? location, string value) : ISyntaxNode
{
    /// <summary>Creates a node without a location.</summary>
    public NameNode(string value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Name;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name's text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

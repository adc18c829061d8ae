namespace SessionGraph.GraphQL.Language;

/// <summary>An integer. See https://spec.graphql.org/September2025/#IntValue.</summary>
/// <param name="location">The place in the document; null for a node that was not parsed.</param>
/// <param name="value">The digits, as they were written.</param>
public sealed class IntValueNode(Location? location, string value) : IValueNode
{
    /// <summary>Creates a node of no place.</summary>
    public IntValueNode(string value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.IntValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The digits, as they were written.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

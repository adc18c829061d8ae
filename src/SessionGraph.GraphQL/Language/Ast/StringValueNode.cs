namespace SessionGraph.GraphQL.Language;

/// <summary>A string. See https://spec.graphql.org/September2025/#StringValue.</summary>
/// <param name="location">The place in the document; null for a node that was not parsed.</param>
/// <param name="value">The text, with escapes and block indentation resolved.</param>
/// <param name="block">Whether it was written as a block string.</param>
public sealed class StringValueNode(Location? location, string value, bool block) : IValueNode
{
    /// <summary>Creates a node of no place.</summary>
    public StringValueNode(string value, bool block = false)
        : this(null, value, block)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.StringValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The text, with escapes and block indentation resolved.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool Block { get; } = block;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

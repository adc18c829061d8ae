namespace SessionGraph.GraphQL.Language;

/// <summary>A string. See https://spec.graphql.org/September2025/#StringValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="value">The text, with escapes and block indentation resolved.</param>
/// <param name="block">Whether it is written as a block string.</param>
public sealed class StringValueNode(Location? location, string value, bool block) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
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

    /// <summary>Whether it is written as a block string.</summary>
    public bool Block { get; } = block;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>An argument. See https://spec.graphql.org/September2025/#Argument.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
public sealed class ArgumentNode(Location? location, NameNode name, IValueNode value) : ISyntaxNode
{
    /// <summary>Creates a node without a location.</summary>
    public ArgumentNode(NameNode name, IValueNode value)
        : this(null, name, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Argument;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public IValueNode Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, Value];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

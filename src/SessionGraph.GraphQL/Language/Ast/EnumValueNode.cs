namespace SessionGraph.GraphQL.Language;

/// <summary>An enum value. See https://spec.graphql.org/September2025/#EnumValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="value">The value's name.</param>
public sealed class EnumValueNode(Location? location, string value) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public EnumValueNode(string value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The value's name.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>A Boolean. See https://spec.graphql.org/September2025/#BooleanValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="value">The value.</param>
public sealed class BooleanValueNode(Location? location, bool value) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public BooleanValueNode(bool value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <summary>The literal <c>true</c>, without a location.</summary>
    public static BooleanValueNode True { get; } = new(true);

    /// <summary>The literal <c>false</c>, without a location.</summary>
    public static BooleanValueNode False { get; } = new(false);

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>A list. See https://spec.graphql.org/September2025/#ListValue.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="items">The items, in order.</param>
public sealed class ListValueNode(Location? location, IReadOnlyList<IValueNode> items) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public ListValueNode(IReadOnlyList<IValueNode> items)
        : this(null, items)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The items, in order.</summary>
    public IReadOnlyList<IValueNode> Items { get; } = items;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. Items];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>A selection set. See https://spec.graphql.org/September2025/#SelectionSet.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="selections">The selections, in order.</param>
public sealed class SelectionSetNode(Location? location, IReadOnlyList<ISelectionNode> selections) : ISyntaxNode
{
    /// <summary>Creates a node without a location.</summary>
    public SelectionSetNode(IReadOnlyList<ISelectionNode> selections)
        : this(null, selections)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The selections, in order.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. Selections];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>An inline fragment. See https://spec.graphql.org/September2025/#InlineFragment.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="typeCondition">The type condition; null if there is none.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="selectionSet">The selections.</param>
public sealed class InlineFragmentNode(
    Location? location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : ISelectionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type condition; null if there is none.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. SyntaxNodes.Maybe(TypeCondition), .. Directives, SelectionSet];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

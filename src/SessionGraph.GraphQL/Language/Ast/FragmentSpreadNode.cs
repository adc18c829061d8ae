namespace SessionGraph.GraphQL.Language;

/// <summary>A fragment spread. See https://spec.graphql.org/September2025/#FragmentSpread.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The fragment's name.</param>
/// <param name="directives">The directives, in order.</param>
public sealed class FragmentSpreadNode(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : ISelectionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The fragment's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, .. Directives];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

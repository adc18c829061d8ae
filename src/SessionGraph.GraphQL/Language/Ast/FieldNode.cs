namespace SessionGraph.GraphQL.Language;

/// <summary>A field. See https://spec.graphql.org/September2025/#Field.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="alias">The alias; null if there is none.</param>
/// <param name="name">The name.</param>
/// <param name="arguments">The arguments, in order.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="selectionSet">The subselections; null if there are none.</param>
public sealed class FieldNode(
    Location? location,
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : ISelectionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Field;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The alias; null if there is none.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The subselections; null if there are none.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The name in the response: the alias or the field's name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
        => [.. SyntaxNodes.Maybe(Alias), Name, .. Arguments, .. Directives, .. SyntaxNodes.Maybe(SelectionSet)];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

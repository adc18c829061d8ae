namespace SessionGraph.GraphQL.Language;

/// <summary>A document. See https://spec.graphql.org/September2025/#Document.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="definitions">The definitions, in order.</param>
public sealed class DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions) : ISyntaxNode
{
    /// <summary>Creates a node without a location.</summary>
    public DocumentNode(IReadOnlyList<IDefinitionNode> definitions)
        : this(null, definitions)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Document;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The definitions, in order.</summary>
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. Definitions];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

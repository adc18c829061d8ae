namespace SessionGraph.GraphQL.Language;

/// <summary>The definition of a root operation type. See https://spec.graphql.org/September2025/#RootOperationTypeDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="operation">The kind of operation.</param>
/// <param name="type">The root type.</param>
public sealed class OperationTypeDefinitionNode(Location? location, OperationType operation, NamedTypeNode type) : ISyntaxNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The root type.</summary>
    public NamedTypeNode Type { get; } = type;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Type];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

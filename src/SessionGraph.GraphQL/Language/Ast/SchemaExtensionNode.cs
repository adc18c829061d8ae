namespace SessionGraph.GraphQL.Language;

/// <summary>A schema extension. See https://spec.graphql.org/September2025/#SchemaExtension.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="operationTypes">The added root types.</param>
public sealed class SchemaExtensionNode(
    Location? location,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes) : ITypeSystemExtensionNode, IHasDirectives
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The added root types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. Directives, .. OperationTypes];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

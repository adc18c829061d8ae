namespace SessionGraph.GraphQL.Language;

/// <summary>A schema's extension. See https://spec.graphql.org/September2025/#SchemaExtension.</summary>
/// <param name="location">The place in the document; null for a node that was not parsed.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="operationTypes">The root types added.</param>
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

    /// <summary>The root types added.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. Directives, .. OperationTypes];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

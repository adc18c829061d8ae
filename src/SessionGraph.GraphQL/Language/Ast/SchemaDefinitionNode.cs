namespace SessionGraph.GraphQL.Language;

/// <summary>A schema definition. See https://spec.graphql.org/September2025/#SchemaDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="operationTypes">The root types.</param>
public sealed class SchemaDefinitionNode(
    Location? location,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes) : ITypeSystemDefinitionNode, IHasDirectives
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. SyntaxNodes.Maybe(Description), .. Directives, .. OperationTypes];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>An operation. See https://spec.graphql.org/September2025/#OperationDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="name">The name; null for an anonymous operation.</param>
/// <param name="operation">The kind of operation.</param>
/// <param name="variableDefinitions">The variables, in order.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="selectionSet">The selections.</param>
public sealed class OperationDefinitionNode(
    Location? location,
    StringValueNode? description,
    NameNode? name,
    OperationType operation,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : IExecutableDefinitionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name; null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The variables, in order.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
        => [.. SyntaxNodes.Maybe(Description), .. SyntaxNodes.Maybe(Name), .. VariableDefinitions, .. Directives, SelectionSet];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

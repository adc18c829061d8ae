namespace SessionGraph.GraphQL.Language;

/// <summary>A fragment. See https://spec.graphql.org/September2025/#FragmentDefinition.</summary>
/// <param name="location">The place in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null where there is none.</param>
/// <param name="name">The name.</param>
/// <param name="variableDefinitions">The variables, an experiment that the parser takes only when asked to; else empty.</param>
/// <param name="typeCondition">The type condition.</param>
/// <param name="directives">The directives, in order.</param>
/// <param name="selectionSet">The selections.</param>
public sealed class FragmentDefinitionNode(
    Location? location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : IExecutableDefinitionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The variables, an experiment that the parser takes only when asked to; else empty.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The type condition.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
        => [.. SyntaxNodes.Maybe(Description), Name, .. VariableDefinitions, TypeCondition, .. Directives, SelectionSet];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

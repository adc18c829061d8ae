namespace SessionGraph.GraphQL.Language;

/// <summary>A fragment definition. See https://spec.graphql.org/September2025/#FragmentDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="name">The name.</param>
/// <param name="variableDefinitions">The variables. They are experimental; the parser accepts them only with an option.</param>
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

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The variables. They are experimental; the parser accepts them only with an option.</summary>
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

namespace SessionGraph.GraphQL.Language;

/// <summary>A variable definition. See https://spec.graphql.org/September2025/#VariableDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="variable">The variable.</param>
/// <param name="type">The type.</param>
/// <param name="defaultValue">The default value; null if there is none.</param>
/// <param name="directives">The directives, in order.</param>
public sealed class VariableDefinitionNode(
    Location? location,
    StringValueNode? description,
    VariableNode variable,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : IHasDirectives
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The default value; null if there is none.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
        => [.. SyntaxNodes.Maybe(Description), Variable, Type, .. SyntaxNodes.Maybe(DefaultValue), .. Directives];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

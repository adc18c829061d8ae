namespace SessionGraph.GraphQL.Language;

/// <summary>The definition of an argument or an input field. See https://spec.graphql.org/September2025/#InputValueDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="name">The name.</param>
/// <param name="type">The type.</param>
/// <param name="defaultValue">The default value; null if there is none.</param>
/// <param name="directives">The directives, in order.</param>
public sealed class InputValueDefinitionNode(
    Location? location,
    StringValueNode? description,
    NameNode name,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : IHasDirectives
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The default value; null if there is none.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
        => [.. SyntaxNodes.Maybe(Description), Name, Type, .. SyntaxNodes.Maybe(DefaultValue), .. Directives];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

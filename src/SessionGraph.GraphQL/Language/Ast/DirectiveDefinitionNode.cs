namespace SessionGraph.GraphQL.Language;

/// <summary>A directive definition. See https://spec.graphql.org/September2025/#DirectiveDefinition.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="description">The description; null if there is none.</param>
/// <param name="name">The name.</param>
/// <param name="arguments">The arguments, in order.</param>
/// <param name="isRepeatable">Whether it may be applied more than once at one location.</param>
/// <param name="locations">The locations where it is allowed.</param>
public sealed class DirectiveDefinitionNode(
    Location? location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations) : ITypeSystemDefinitionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The description; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may be applied more than once at one location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The locations where it is allowed.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [.. SyntaxNodes.Maybe(Description), Name, .. Arguments, .. Locations];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>An applied directive. See https://spec.graphql.org/September2025/#Directive.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name, without the <c>@</c>.</param>
/// <param name="arguments">The arguments, in order.</param>
public sealed class DirectiveNode(Location? location, NameNode name, IReadOnlyList<ArgumentNode> arguments) : ISyntaxNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Directive;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name, without the <c>@</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name, .. Arguments];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>A variable. See https://spec.graphql.org/September2025/#Variable.</summary>
/// <param name="location">The location in the document; null for a node that was not parsed.</param>
/// <param name="name">The name, without the <c>$</c>.</param>
public sealed class VariableNode(Location? location, NameNode name) : IValueNode
{
    /// <summary>Creates a node without a location.</summary>
    public VariableNode(NameNode name)
        : this(null, name)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Variable;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name, without the <c>$</c>.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [Name];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);
}

namespace SessionGraph.GraphQL.Language;

/// <summary>Compares nodes by syntax, without their locations.</summary>
public sealed class SyntaxComparer : IEqualityComparer<ISyntaxNode>
{
    private SyntaxComparer()
    {
    }

    /// <summary>The comparer. It ignores the order of an input object's fields.</summary>
    public static SyntaxComparer BySyntax { get; } = new();

    /// <inheritdoc />
    public bool Equals(ISyntaxNode? x, ISyntaxNode? y)
    {
        if (ReferenceEquals(x, y))
            return true;

        if (x is null || y is null || x.Kind != y.Kind)
            return false;

        return (x, y) switch
        {
            (NameNode a, NameNode b) => a.Value == b.Value,
            (IntValueNode a, IntValueNode b) => a.Value == b.Value,
            (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
            (StringValueNode a, StringValueNode b) => a.Value == b.Value,
            (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
            (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
            (ObjectValueNode a, ObjectValueNode b) => EqualFields(a, b),
            (OperationDefinitionNode a, OperationDefinitionNode b) => a.Operation == b.Operation && EqualNodes(a, b),
            (OperationTypeDefinitionNode a, OperationTypeDefinitionNode b) => a.Operation == b.Operation && EqualNodes(a, b),
            (DirectiveDefinitionNode a, DirectiveDefinitionNode b) => a.IsRepeatable == b.IsRepeatable && EqualNodes(a, b),
            _ => EqualNodes(x, y),
        };
    }

    /// <inheritdoc />
    public int GetHashCode(ISyntaxNode obj) => obj switch
    {
        NameNode name => name.Value.GetHashCode(StringComparison.Ordinal),
        IntValueNode integer => integer.Value.GetHashCode(StringComparison.Ordinal),
        FloatValueNode number => number.Value.GetHashCode(StringComparison.Ordinal),
        StringValueNode text => text.Value.GetHashCode(StringComparison.Ordinal),
        BooleanValueNode boolean => boolean.Value.GetHashCode(),
        ObjectValueNode map => map.Fields.Aggregate((int)map.Kind, (hash, field) => unchecked(hash + GetHashCode(field))),
        EnumValueNode name => name.Value.GetHashCode(StringComparison.Ordinal),
        _ => obj.GetNodes().Aggregate((int)obj.Kind, (hash, node) => HashCode.Combine(hash, GetHashCode(node))),
    };

    private bool EqualNodes(ISyntaxNode x, ISyntaxNode y) => x.GetNodes().SequenceEqual(y.GetNodes(), this);

    private bool EqualFields(ObjectValueNode x, ObjectValueNode y)
        => x.Fields.Count == y.Fields.Count
            && x.Fields.OrderBy(NameOf, StringComparer.Ordinal).SequenceEqual(y.Fields.OrderBy(NameOf, StringComparer.Ordinal), this);

    private static string NameOf(ObjectFieldNode field) => field.Name.Value;
}

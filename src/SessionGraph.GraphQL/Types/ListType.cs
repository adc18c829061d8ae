namespace SessionGraph.GraphQL.Types;

/// <summary>A list type. See https://spec.graphql.org/September2025/#sec-List.</summary>
/// <param name="ElementType">The type of the items.</param>
public sealed record ListType(IType ElementType) : IType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.List;

    /// <inheritdoc />
    public override string ToString() => $"[{ElementType}]";
}

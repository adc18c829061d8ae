namespace SessionGraph.GraphQL.Types;

/// <summary>A list of another type. See https://spec.graphql.org/September2025/#sec-List.</summary>
/// <param name="ElementType">The type of each item.</param>
public sealed record ListType(IType ElementType) : IType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.List;

    /// <inheritdoc />
    public override string ToString() => $"[{ElementType}]";
}

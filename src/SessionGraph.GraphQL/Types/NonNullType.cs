namespace SessionGraph.GraphQL.Types;

/// <summary>A non-null type. See https://spec.graphql.org/September2025/#sec-Non-Null.</summary>
/// <param name="InnerType">The nullable type.</param>
public sealed record NonNullType(IType InnerType) : IType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc />
    public override string ToString() => $"{InnerType}!";
}

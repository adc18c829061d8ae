namespace SessionGraph.GraphQL.Types;

/// <summary>Another type without null. See https://spec.graphql.org/September2025/#sec-Non-Null.</summary>
/// <param name="InnerType">The type that null is taken from; never itself a non-null type.</param>
public sealed record NonNullType(IType InnerType) : IType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc />
    public override string ToString() => $"{InnerType}!";
}

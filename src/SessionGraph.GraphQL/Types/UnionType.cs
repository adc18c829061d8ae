namespace SessionGraph.GraphQL.Types;

/// <summary>A union type. See https://spec.graphql.org/September2025/#sec-Unions.</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name, Description? description, Type runtimeType)
        : base(name, description, runtimeType)
    {
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The member types, in the order of their declaration.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}

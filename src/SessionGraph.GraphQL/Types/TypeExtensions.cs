using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>Extensions of types.</summary>
public static class TypeExtensions
{
    /// <summary>The type without lists and non-nulls.</summary>
    public static INamedType NamedType(this IType type) => type switch
    {
        ListType list => list.ElementType.NamedType(),
        NonNullType nonNull => nonNull.InnerType.NamedType(),
        _ => (INamedType)type,
    };

    /// <summary>The type without an outer non-null.</summary>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.InnerType : type;

    /// <summary>Whether the type is non-null.</summary>
    public static bool IsNonNullType(this IType type) => type is NonNullType;

    /// <summary>Whether the type is a list, nullable or not.</summary>
    public static bool IsListType(this IType type) => type.NullableType() is ListType;

    /// <summary>Whether the named type is a scalar or an enum.</summary>
    public static bool IsLeafType(this IType type) => type.NamedType() is ScalarType or EnumType;

    /// <summary>Whether the named type is an object, an interface or a union.</summary>
    public static bool IsCompositeType(this IType type) => type.NamedType() is ComplexType or UnionType;

    /// <summary>Whether the named type is an interface or a union.</summary>
    public static bool IsAbstractType(this IType type) => type.NamedType() is InterfaceType or UnionType;

    /// <summary>Whether values of this type can be given. See https://spec.graphql.org/September2025/#IsInputType().</summary>
    public static bool IsInputType(this IType type) => type.NamedType() is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields can return this type. See https://spec.graphql.org/September2025/#IsOutputType().</summary>
    public static bool IsOutputType(this IType type) => type.NamedType() is not InputObjectType;

    /// <summary>The type as a syntax node.</summary>
    public static ITypeNode ToTypeNode(this IType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(null, (INullableTypeNode)nonNull.InnerType.ToTypeNode()),
        ListType list => new ListTypeNode(null, list.ElementType.ToTypeNode()),
        _ => new NamedTypeNode(null, new NameNode(null, ((INamedType)type).Name)),
    };
}

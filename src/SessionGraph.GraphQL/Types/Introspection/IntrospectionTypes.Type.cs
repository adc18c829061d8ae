using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Introspection;

internal static partial class IntrospectionTypes
{
    private static ObjectTypeConfiguration CreateType() => Object<IType>(
        "__Type",
        "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the "
            + "`__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types "
            + "provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. "
            + "Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types "
            + "possible at runtime. List and NonNull types compose other types.",
        Field("kind", "__TypeKind!", (IType type) => type.Kind),
        Field("name", "String", (IType type) => NameOf(type)),
        Field("description", "String", (IType type) => DescriptionOf(type)),
        Field("specifiedByURL", "String", (IType type) => SpecifiedByOf(type)),
        Deprecatable<IType, OutputField>("fields", "[__Field!]", type => (type as ComplexType)?.Fields, field => field.DeprecationReason),
        Field("interfaces", "[__Type!]", (IType type) => InterfacesOf(type)),
        Resolved<IType>("possibleTypes", "[__Type!]", (type, context) =>
            type is InterfaceType or UnionType ? context.Schema.GetPossibleTypes((INamedType)type) : null),
        Deprecatable<IType, EnumValue>(
            "enumValues", "[__EnumValue!]", type => (type as EnumType)?.Values, value => value.DeprecationReason),
        Deprecatable<IType, InputField>(
            "inputFields", "[__InputValue!]", type => (type as InputObjectType)?.Fields, field => field.DeprecationReason),
        Field("ofType", "__Type", (IType type) => OfType(type)),
        Field("isOneOf", "Boolean", (IType type) => IsOneOf(type)));

    private static EnumTypeConfiguration CreateTypeKind() => Enum<TypeKind>(
        "__TypeKind",
        "An enum describing what kind of type a given `__Type` is.",
        new EnumValue(
            "SCALAR", TypeKind.Scalar, "Indicates this type is a scalar."),
        new EnumValue(
            "OBJECT", TypeKind.Object, "Indicates this type is an object. `fields` and `interfaces` are valid fields."),
        new EnumValue(
            "INTERFACE",
            TypeKind.Interface,
            "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."),
        new EnumValue(
            "UNION", TypeKind.Union, "Indicates this type is a union. `possibleTypes` is a valid field."),
        new EnumValue(
            "ENUM", TypeKind.Enum, "Indicates this type is an enum. `enumValues` is a valid field."),
        new EnumValue(
            "INPUT_OBJECT", TypeKind.InputObject, "Indicates this type is an input object. `inputFields` is a valid field."),
        new EnumValue(
            "LIST", TypeKind.List, "Indicates this type is a list. `ofType` is a valid field."),
        new EnumValue(
            "NON_NULL", TypeKind.NonNull, "Indicates this type is a non-null. `ofType` is a valid field."));

    private static string? NameOf(IType type) => (type as INamedType)?.Name;

    private static string? DescriptionOf(IType type) => (type as INamedType)?.Description;

    private static string? SpecifiedByOf(IType type) => (type as ScalarType)?.SpecifiedBy?.OriginalString;

    private static IReadOnlyList<InterfaceType>? InterfacesOf(IType type) => (type as ComplexType)?.Interfaces;

    private static IType? OfType(IType type) => type switch
    {
        ListType list => list.ElementType,
        NonNullType nonNull => nonNull.InnerType,
        _ => null,
    };

    private static bool? IsOneOf(IType type) => (type as InputObjectType)?.IsOneOf;
}

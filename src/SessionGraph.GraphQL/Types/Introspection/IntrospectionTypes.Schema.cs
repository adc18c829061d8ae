using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Introspection;

internal static partial class IntrospectionTypes
{
    private static ObjectTypeConfiguration CreateSchema() => Object<Schema>(
        "__Schema",
        "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, "
            + "as well as the entry points for query, mutation, and subscription operations.",
        Field("description", "String", (Schema schema) => schema.Description),
        Field("types", "[__Type!]!", (Schema schema) => schema.Types),
        Field("queryType", "__Type!", (Schema schema) => schema.QueryType),
        Field("mutationType", "__Type", (Schema schema) => schema.MutationType),
        Field("subscriptionType", "__Type", (Schema schema) => schema.SubscriptionType),
        Field("directives", "[__Directive!]!", (Schema schema) => schema.Directives));

    private static ObjectTypeConfiguration CreateDirective() => Object<DirectiveType>(
        "__Directive",
        "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.",
        Field("name", "String!", (DirectiveType directive) => directive.Name),
        Field("description", "String", (DirectiveType directive) => directive.Description),
        Field("isRepeatable", "Boolean!", (DirectiveType directive) => directive.IsRepeatable),
        Field("locations", "[__DirectiveLocation!]!", (DirectiveType directive) => directive.Locations),
        Deprecatable<DirectiveType, InputField>(
            "args", "[__InputValue!]!", directive => directive.Arguments, argument => argument.DeprecationReason));

    private static EnumTypeConfiguration CreateLocation() => Enum<string>(
        "__DirectiveLocation",
        "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
        Location("QUERY", "a query operation"),
        Location("MUTATION", "a mutation operation"),
        Location("SUBSCRIPTION", "a subscription operation"),
        Location("FIELD", "a field"),
        Location("FRAGMENT_DEFINITION", "a fragment definition"),
        Location("FRAGMENT_SPREAD", "a fragment spread"),
        Location("INLINE_FRAGMENT", "an inline fragment"),
        Location("VARIABLE_DEFINITION", "a variable definition"),
        Location("SCHEMA", "a schema definition"),
        Location("SCALAR", "a scalar definition"),
        Location("OBJECT", "an object type definition"),
        Location("FIELD_DEFINITION", "a field definition"),
        Location("ARGUMENT_DEFINITION", "an argument definition"),
        Location("INTERFACE", "an interface definition"),
        Location("UNION", "a union definition"),
        Location("ENUM", "an enum definition"),
        Location("ENUM_VALUE", "an enum value definition"),
        Location("INPUT_OBJECT", "an input object type definition"),
        Location("INPUT_FIELD_DEFINITION", "an input object field definition"));

    private static EnumValue Location(string name, string place) => new(name, name, $"Location adjacent to {place}.");
}

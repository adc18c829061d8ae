using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Introspection;

/// <summary>The introspection fields of the query type.</summary>
internal static class IntrospectionFields
{
    /// <summary>Creates the fields <c>__schema</c> and <c>__type</c>.</summary>
    /// <param name="queryType">The query type.</param>
    /// <param name="types">The schema's types by name, including introspection types.</param>
    public static FieldCollection<OutputField> Create(ObjectType queryType, IReadOnlyDictionary<string, INamedType> types)
    {
        var schema = new OutputField("__schema", "Access the current type schema of this server.", null, new NonNullType(types["__Schema"]))
        {
            Coordinate = $"{queryType.Name}.__schema",
            DeclaringType = queryType,
            Resolver = context => ResolverResult.Store(context, context.Schema),
        };
        var type = new OutputField("__type", "Request the type information of a single type.", null, types["__Type"])
        {
            Coordinate = $"{queryType.Name}.__type",
            DeclaringType = queryType,
            Resolver = context => ResolverResult.Store(
                context, context.Schema.TryGetType<INamedType>(context.ArgumentValue<string>("name"), out var found) ? found : null),
            Arguments = new FieldCollection<InputField>(
            [
                new InputField("name", null, null, new NonNullType(types["String"]))
                {
                    Coordinate = $"{queryType.Name}.__type(name:)",
                    RuntimeType = typeof(string),
                },
            ]),
        };
        return new FieldCollection<OutputField>([schema, type]);
    }
}

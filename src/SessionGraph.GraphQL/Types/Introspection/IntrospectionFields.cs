using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Introspection;

/// <summary>The fields of the query type through which the schema is queried.</summary>
internal static class IntrospectionFields
{
    /// <summary>The fields <c>__schema</c> and <c>__type</c>.</summary>
    /// <param name="queryType">The type that has them.</param>
    /// <param name="types">The schema's types by name, the introspection types included.</param>
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

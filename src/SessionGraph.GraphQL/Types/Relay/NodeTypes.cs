using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Implements the interface Node for types with a node resolver. See https://relay.dev/graphql/objectidentification.htm.</summary>
internal static class NodeTypes
{
    private static readonly TypeReference s_node = new TypeReference.Named("Node");

    public static void Configure(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        var nodes = configurations.OfType<ObjectTypeConfiguration>().Where(TryExtractResolver).ToList();
        if (context.Features.Get<GlobalObjectIdentificationOptions>() is not { } options)
            return;

        foreach (var node in nodes)
            Implement(node);

        foreach (var interfaceType in configurations.OfType<InterfaceTypeConfiguration>())
        {
            var implementing = configurations.OfType<ObjectTypeConfiguration>()
                .Where(type => type.Interfaces.Contains(new TypeReference.Named(interfaceType.Name)))
                .ToList();
            var hasId = interfaceType.Fields.Exists(field => field.Name is "id");
            if (hasId && implementing.Count > 0 && implementing.TrueForAll(nodes.Contains))
                Implement(interfaceType);
        }

        context.AddType(CreateInterface());
        var query = configurations.OfType<ObjectTypeConfiguration>().FirstOrDefault(type => type.Name == context.Schema.QueryTypeName);
        query?.Fields.InsertRange(0, [NodeFields.CreateNode(), NodeFields.CreateNodes(options)]);
    }

    // Inference made the method a field. It is removed from the fields and kept with the type.
    private static bool TryExtractResolver(ObjectTypeConfiguration type)
    {
        if (type.Fields.Find(field => field.Member?.IsDefined(typeof(NodeResolverAttribute), inherit: false) is true) is not { } field)
            return false;

        if (field is not { Resolver: { } resolver, Arguments: [var key] })
            throw new SchemaException($"{type.Name}.{field.Name}: a node resolver has exactly one argument, the key.");

        type.Fields.Remove(field);
        for (var index = field.Middleware.Count - 1; index >= 0; index--)
            resolver = field.Middleware[index](resolver);

        type.Features.Set(new NodeResolver(resolver, key.RuntimeType));
        return true;
    }

    private static void Implement(ComplexTypeConfiguration type)
    {
        if (type.Fields.Find(field => field.Name is "id") is not { } id)
            throw new SchemaException($"{type.Name}: a node needs a field `id`.");

        id.Features.GetOrAdd(() => new IDAttribute());
        id.Type = new TypeReference.NonNull(id.Type.Nullable);
        type.Interfaces.Add(s_node);
    }

    private static InterfaceTypeConfiguration CreateInterface()
    {
        var configuration = new InterfaceTypeConfiguration
        {
            Name = "Node",
            Description = "An object with a global id, by which `node` and `nodes` find it.",
        };
        configuration.Fields.Add(new OutputFieldConfiguration
        {
            Name = "id",
            Description = "The object's global id, opaque and unique across all types.",
            Type = TypeReference.Parse("ID!"),
        });
        return configuration;
    }
}

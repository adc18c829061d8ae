using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>The fields <c>node</c> and <c>nodes</c> of the query type.</summary>
internal static class NodeFields
{
    public static OutputFieldConfiguration CreateNode()
    {
        var field = new OutputFieldConfiguration
        {
            Name = "node",
            Description = "Finds an object of any type by its global id. Null when there is none.",
            Type = TypeReference.Parse("Node"),
            Resolver = async context => context.Result = await ResolveAsync(context, context.ArgumentValue<string>("id")),
        };
        field.Arguments.Add(CreateArgument("id", "ID!", "The object's global id, which its field `id` has.", typeof(string)));
        return field;
    }

    public static OutputFieldConfiguration CreateNodes(GlobalObjectIdentificationOptions options)
    {
        var field = new OutputFieldConfiguration
        {
            Name = "nodes",
            Description = "Finds objects of any type by their global ids. The result is in the order of `ids`, with null for each id that finds no object.",
            Type = TypeReference.Parse("[Node]!"),
            Resolver = async context => context.Result = await ResolveAllAsync(context, options.MaxAllowedNodeBatchSize),
        };
        field.Features.Set(new CostDefault(Size: _ => new ListSize(options.MaxAllowedNodeBatchSize, ["ids"], null, [], false)));
        field.Arguments.Add(CreateArgument("ids", "[ID!]!", $"The global ids of the objects. At most {options.MaxAllowedNodeBatchSize}.", typeof(string[])));
        return field;
    }

    // All resolvers are called before the first is awaited, so that data loaders fetch in one batch.
    private static async Task<object?[]> ResolveAllAsync(IMiddlewareContext context, int maximum)
    {
        var ids = context.ArgumentValue<string[]>("ids");
        if (ids.Length > maximum)
            throw NodeIdErrors.TooMany(ids.Length, maximum);

        return await Task.WhenAll(ids.Select((id, index) => ResolveItemAsync(context, id, index)));
    }

    // A null item has an error of its own; the other items are not affected.
    private static Task<object?> ResolveItemAsync(IMiddlewareContext context, string id, int index)
    {
        try
        {
            return ResolveAsync(context, id);
        }
        catch (GraphQLException malformed)
        {
            foreach (var error in malformed.Errors)
                context.ReportError(error.WithPath(context.Path.Append(index)));

            return Task.FromResult<object?>(null);
        }
    }

    private static Task<object?> ResolveAsync(IMiddlewareContext context, string id)
    {
        var serializer = context.Schema.Features.Get<INodeIdSerializer>()!;
        NodeResolver? Find(string typeName)
            => context.Schema.TryGetType<ObjectType>(typeName, out var type) ? type.Features.Get<NodeResolver>() : null;

        var nodeId = serializer.Parse(id, typeName => Find(typeName)?.KeyType);
        return nodeId.InternalId is { } key ? Find(nodeId.TypeName)!.ResolveAsync(context, key) : Task.FromResult<object?>(null);
    }

    private static InputFieldConfiguration CreateArgument(string name, string type, string description, Type runtimeType)
        => new() { Name = name, Type = TypeReference.Parse(type), Description = description, RuntimeType = runtimeType };
}

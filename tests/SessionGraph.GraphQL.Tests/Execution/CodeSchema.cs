using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>Schemas with a few fields whose values the tests define.</summary>
internal static class CodeSchema
{
    public static Schema Create(params IReadOnlyList<TypeConfiguration> types)
        => types.Aggregate(SchemaBuilder.New(), (builder, type) => builder.AddType(type)).Create();

    public static ObjectTypeConfiguration Object(string name, params IReadOnlyList<OutputFieldConfiguration> fields)
    {
        var type = new ObjectTypeConfiguration { Name = name };
        type.Fields.AddRange(fields);
        return type;
    }

    /// <summary>A field with a synchronous resolver.</summary>
    public static OutputFieldConfiguration Field(string name, string type, Func<IResolverContext, object?> resolve)
        => new() { Name = name, Type = TypeReference.Parse(type), Resolver = context => Store(context, resolve(context)) };

    /// <summary>A field with an asynchronous resolver.</summary>
    public static OutputFieldConfiguration AsyncField(string name, string type, Func<IResolverContext, object?> resolve)
        => new()
        {
            Name = name,
            Type = TypeReference.Parse(type),
            Resolver = async context =>
            {
                await Task.Yield();
                context.Result = resolve(context);
            },
        };

    private static ValueTask Store(IMiddlewareContext context, object? value)
    {
        context.Result = value;
        return default;
    }
}

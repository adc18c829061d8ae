using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>The context of a node resolver: its argument is the key, and it has its own result.</summary>
internal sealed class NodeResolverContext(IMiddlewareContext inner, object key) : DelegatingMiddlewareContext(inner)
{
    public override object? Result { get; set; }

    public override T ArgumentValue<T>(string name) => (T)key;

    public override Optional<T> ArgumentOptional<T>(string name) => new((T)key);
}

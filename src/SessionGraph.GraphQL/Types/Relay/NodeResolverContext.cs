using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>The context of <c>node</c> as a node resolver sees it: its one argument is the key, its result its own.</summary>
internal sealed class NodeResolverContext(IMiddlewareContext inner, object key) : DelegatingMiddlewareContext(inner)
{
    public override object? Result { get; set; }

    public override T ArgumentValue<T>(string name) => (T)key;

    public override Optional<T> ArgumentOptional<T>(string name) => new((T)key);
}

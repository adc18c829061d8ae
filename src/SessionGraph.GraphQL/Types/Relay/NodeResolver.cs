using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>The compiled node resolver of a type.</summary>
/// <param name="Resolver">The compiled method with the <see cref="NodeResolverAttribute"/>.</param>
/// <param name="KeyType">The CLR type of the keys.</param>
internal sealed record NodeResolver(FieldDelegate Resolver, Type KeyType)
{
    public async Task<object?> ResolveAsync(IMiddlewareContext context, object key)
    {
        var call = new NodeResolverContext(context, key);
        await Resolver(call);
        return call.Result;
    }
}

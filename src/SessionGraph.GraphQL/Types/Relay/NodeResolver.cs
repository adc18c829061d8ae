using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Finds the objects of one type by their keys.</summary>
/// <param name="Resolver">The method with the <see cref="NodeResolverAttribute"/>, compiled.</param>
/// <param name="KeyType">The CLR type of its keys.</param>
internal sealed record NodeResolver(FieldDelegate Resolver, Type KeyType)
{
    public async Task<object?> ResolveAsync(IMiddlewareContext context, object key)
    {
        var call = new NodeResolverContext(context, key);
        await Resolver(call);
        return call.Result;
    }
}

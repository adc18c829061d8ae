namespace SessionGraph.GraphQL.Resolvers;

/// <summary>What a field's middleware works on.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>The field's value as it stands; each middleware may replace what the one inside it left.</summary>
    object? Result { get; set; }

    /// <summary>Disposes this when the field's pipeline is done, whatever came of it.</summary>
    void RegisterForCleanup(IAsyncDisposable resource);
}

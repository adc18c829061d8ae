namespace SessionGraph.GraphQL.Resolvers;

/// <summary>What a field's middleware works on.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>The field's value as it stands; each middleware may replace what the one inside it left.</summary>
    object? Result { get; set; }

    /// <summary>How many items of an asynchronous sequence the result has to begin with; null for all.</summary>
    internal int? InitialCount => null;

    /// <summary>Disposes this when the field's pipeline is done, whatever came of it.</summary>
    void RegisterForCleanup(IAsyncDisposable resource);
}

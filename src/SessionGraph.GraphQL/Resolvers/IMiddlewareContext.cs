namespace SessionGraph.GraphQL.Resolvers;

/// <summary>The context of a field's middleware.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>The field's value. Each middleware may replace the result of the next one.</summary>
    object? Result { get; set; }

    /// <summary>How many items of an asynchronous sequence the result starts with; null for all.</summary>
    internal int? InitialCount => null;

    /// <summary>Registers a resource to be disposed when the field's pipeline has completed, with or without an error.</summary>
    void RegisterForCleanup(IAsyncDisposable resource);
}

using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Fetching;

/// <summary>Decides when the batches of a request's loaders are fetched.</summary>
public interface IBatchScheduler
{
    /// <summary>Cancelled when nobody waits for the loaders' values any more.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>What the response may have that the loaders read for; null where they read for none.</summary>
    ResultLimits? ResultLimits => null;

    /// <summary>Has the batch fetched when no more keys are to come; the function never throws.</summary>
    void Schedule(Func<ValueTask> dispatch);

    /// <summary>Runs what completes loads. Batches scheduled by those that waited for them are held until it returns.</summary>
    void Publish(Action complete);
}

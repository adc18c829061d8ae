using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Fetching;

/// <summary>Decides when the batches of a request's data loaders are dispatched.</summary>
public interface IBatchScheduler
{
    /// <summary>Cancelled when nobody waits for the values any more.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The limits of the response that values are loaded for; null for none.</summary>
    ResultLimits? ResultLimits => null;

    /// <summary>Schedules a batch to be dispatched when no more keys are expected. The function never throws.</summary>
    void Schedule(Func<ValueTask> dispatch);

    /// <summary>Runs a function that completes loads. Batches that its continuations schedule are held until it returns.</summary>
    void Publish(Action complete);
}

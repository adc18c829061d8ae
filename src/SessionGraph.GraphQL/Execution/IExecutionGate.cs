namespace SessionGraph.GraphQL.Execution;

/// <summary>Limits how many operations are executed at the same time.</summary>
public interface IExecutionGate
{
    /// <summary>
    /// Waits until the operation may be parsed, validated and executed. Dispose the returned value to admit the next one. Null if the
    /// server is too busy.
    /// </summary>
    ValueTask<IDisposable?> EnterAsync(OperationRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Waits until the next event of a subscription, or the next part of a response, may be executed. Dispose the returned value to admit
    /// the next one. Null if there is no limit. It never refuses: a response that has begun is completed.
    /// </summary>
    ValueTask<IDisposable?> EnterNextAsync(OperationRequest request, CancellationToken cancellationToken);
}

namespace SessionGraph.GraphQL.Execution;

/// <summary>Bounds how many operations are executed at once.</summary>
public interface IExecutionGate
{
    /// <summary>
    /// Waits until the operation may be parsed, validated and executed; disposing what is returned lets the next one in. Null where the
    /// server has too much to do already.
    /// </summary>
    ValueTask<IDisposable?> EnterAsync(OperationRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Waits until the next event of a subscription, or the next part of a response, may be executed; disposing what is returned lets the
    /// next one in. Null where nothing bounds them. Never refused: what has begun is delivered.
    /// </summary>
    ValueTask<IDisposable?> EnterNextAsync(OperationRequest request, CancellationToken cancellationToken);
}

using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>Executes requests against one schema; safe for concurrent use.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>Parses and validates a document and caches it. Returns the errors; empty if it is valid.</summary>
    IReadOnlyList<IError> Prepare(ReadOnlySpan<byte> document);

    /// <summary>
    /// Executes the request. The result is an <see cref="OperationResult"/>, or a <see cref="ResponseStream"/> for subscriptions and
    /// incremental delivery. Errors of clients and resolvers never throw.
    /// </summary>
    ValueTask<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken);
}

using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>Executes requests against one schema; safe for concurrent use.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>The errors of a document, which is kept for requests to come; empty where it is valid.</summary>
    IReadOnlyList<IError> Prepare(ReadOnlySpan<byte> document);

    /// <summary>
    /// Executes the request: an <see cref="OperationResult"/>, or a <see cref="ResponseStream"/> for a subscription and for what
    /// is delivered in parts.
    /// Never throws for what a client or a resolver did.
    /// </summary>
    ValueTask<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken);
}

namespace SessionGraph.GraphQL.Execution;

/// <summary>Executes a request. Middleware wraps it; it may change the request, or answer it itself.</summary>
public delegate ValueTask<IExecutionResult> RequestExecutionDelegate(OperationRequest request, CancellationToken cancellationToken);

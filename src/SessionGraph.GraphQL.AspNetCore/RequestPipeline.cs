using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>An executor with request middleware.</summary>
internal sealed class RequestPipeline : IRequestExecutor, IAsyncDisposable
{
    private readonly RequestExecutor _executor;
    private readonly RequestExecutionDelegate _execute;

    /// <param name="executor">The executor.</param>
    /// <param name="middleware">The middleware; the first is the outermost.</param>
    public RequestPipeline(RequestExecutor executor, IReadOnlyList<Func<RequestExecutionDelegate, RequestExecutionDelegate>> middleware)
    {
        _executor = executor;
        _execute = middleware.Reverse().Aggregate((RequestExecutionDelegate)executor.ExecuteAsync, (next, wrap) => wrap(next));
    }

    public Schema Schema => _executor.Schema;

    public IReadOnlyList<IError> Prepare(ReadOnlySpan<byte> document) => _executor.Prepare(document);

    public ValueTask<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
        => _execute(request, cancellationToken);

    public ValueTask DisposeAsync() => _executor.DisposeAsync();
}

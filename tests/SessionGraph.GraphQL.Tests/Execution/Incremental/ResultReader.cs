using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Tests.Execution.Incremental;

/// <summary>Reads the results of one response, one by one.</summary>
internal sealed class ResultReader(ResponseStream response, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<OperationResult> _results
        = response.ReadResultsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Starts a response. Cancelling the source disconnects the client.</summary>
    public static async Task<ResultReader> StartAsync(TestExecutor executor, string document, CancellationTokenSource? gone = null)
    {
        var request = executor.Request(document) with { AllowIncrementalDelivery = true };
        var cancellationToken = gone?.Token ?? TestContext.Current.CancellationToken;
        return new ResultReader((ResponseStream)await executor.Executor.ExecuteAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>The next result; null if there is none.</summary>
    public async Task<string?> NextAsync()
    {
        // Runs without the test's synchronization context, as in a server.
        if (!await Task.Run(() => _results.MoveNextAsync().AsTask(), CancellationToken.None))
            return null;

        await using var result = _results.Current;
        return TestExecutor.Text(result);
    }

    public async ValueTask DisposeAsync()
    {
        await _results.DisposeAsync();
        await response.DisposeAsync();
    }
}

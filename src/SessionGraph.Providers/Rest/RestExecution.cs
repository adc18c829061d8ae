using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Gives the requests to the REST APIs their turns among the operations of the graph.</summary>
internal sealed partial class RestExecution(
    IExecutionGate gate, IOptions<RestOptions> options, TimeProvider timeProvider, ILogger<RestExecution> logger)
{
    /// <summary>How long a turn takes at most.</summary>
    public TimeSpan Timeout => options.Value.ExecutionTimeout;

    /// <summary>Waits for the request's turn; null where the server has too much to do.</summary>
    public async ValueTask<RestLease?> AcquireAsync(HttpContext http)
        => await gate.EnterAsync(AsOperation(http), http.RequestAborted) is { } place ? Begin(place, http) : null;

    /// <summary>
    /// The items of an answer that is read and sent in parts, so that it takes no more memory than a part. Each part has a turn of its own:
    /// while the client receives the items, others have theirs. Where a part cannot be read, the connection is cut: the client must not take
    /// what it has for the whole.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="first">The first part, read in the request's own lease.</param>
    /// <param name="readNext">Reads the next part; empty after the last.</param>
    public async IAsyncEnumerable<T> ReadPartsAsync<T>(
        HttpContext http, IReadOnlyList<T> first, Func<CancellationToken, Task<IReadOnlyList<T>>> readNext)
    {
        for (var part = first; part.Count > 0; part = await ReadNextAsync(http, readNext))
        {
            foreach (var item in part)
                yield return item;
        }
    }

    private async Task<IReadOnlyList<T>> ReadNextAsync<T>(HttpContext http, Func<CancellationToken, Task<IReadOnlyList<T>>> readNext)
    {
        try
        {
            using var lease = Begin(await gate.EnterNextAsync(AsOperation(http), http.RequestAborted), http);
            return await readNext(lease.CancellationToken);
        }
        catch (Exception exception)
        {
            if (!http.RequestAborted.IsCancellationRequested)
                LogCut(exception);

            http.Abort();
            return [];
        }
    }

    private RestLease Begin(IDisposable? place, HttpContext http) => new(place, Timeout, timeProvider, http.RequestAborted);

    // The gate counts what an address does by its connection.
    private static OperationRequest AsOperation(HttpContext http) => new()
    {
        Services = http.RequestServices,
        ContextData = new Dictionary<string, object?> { [nameof(HttpContext)] = http },
    };

    [LoggerMessage(14, LogLevel.Error, "A part of an answer of a REST API could not be read. The connection was cut.")]
    private partial void LogCut(Exception exception);
}

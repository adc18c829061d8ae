using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Limits the requests to the REST APIs together with the operations of the graph.</summary>
internal sealed partial class RestExecution(
    IExecutionGate gate, IOptions<RestOptions> options, TimeProvider timeProvider, ILogger<RestExecution> logger)
{
    /// <summary>How long a lease lasts.</summary>
    public TimeSpan Timeout => options.Value.ExecutionTimeout;

    /// <summary>Waits for a lease. Null when the server is overloaded.</summary>
    public async ValueTask<RestLease?> AcquireAsync(HttpContext http)
        => await gate.EnterAsync(AsOperation(http), http.RequestAborted) is { } place ? Begin(place, http) : null;

    /// <summary>
    /// Streams the items of a response in parts, so that it needs no more memory than one part. Each part acquires its own lease: while the
    /// client receives the items, other requests run. If a part cannot be read, the connection is aborted, so that the client does not take
    /// a partial response for the whole.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="first">The first part, read under the request's own lease.</param>
    /// <param name="readNext">Reads the next part. An empty part ends the response.</param>
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

    // The gate limits each client by its connection.
    private static OperationRequest AsOperation(HttpContext http) => new()
    {
        Services = http.RequestServices,
        ContextData = new Dictionary<string, object?> { [nameof(HttpContext)] = http },
    };

    [LoggerMessage(14, LogLevel.Error, "A part of a REST response could not be read. The connection was aborted.")]
    private partial void LogCut(Exception exception);
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SessionGraph.Bench;

/// <summary>Clients that send requests one after another, each on its own connection.</summary>
internal sealed class LoadGenerator(Gateway gateway) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) });

    /// <summary>Measures one document.</summary>
    public Task<LoadResult> MeasureAsync(string document, int connections, CancellationToken cancellationToken)
    {
        var body = Body(document);
        return MeasureAsync(_ => body, connections, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), cancellationToken);
    }

    /// <summary>Measures requests that differ by a number. The warm-up does not count.</summary>
    public async Task<LoadResult> MeasureAsync(
        Func<long, byte[]> bodyOf, int connections, TimeSpan warmup, TimeSpan duration, CancellationToken cancellationToken)
    {
        var number = 0L;
        var times = new ConcurrentBag<TimeSpan>();
        await RunAsync(connections, warmup, () => SendAsync(bodyOf(Interlocked.Increment(ref number)), cancellationToken));
        var (cpu, start) = (gateway.Cpu, Stopwatch.GetTimestamp());
        await RunAsync(connections, duration, async () =>
        {
            var begin = Stopwatch.GetTimestamp();
            await SendAsync(bodyOf(Interlocked.Increment(ref number)), cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(begin));
        });
        var wall = Stopwatch.GetElapsedTime(start);
        var sorted = times.Order().ToList();
        return new LoadResult(
            (gateway.Cpu - cpu) / sorted.Count,
            sorted.Count / wall.TotalSeconds,
            sorted[sorted.Count / 2],
            sorted[sorted.Count * 99 / 100],
            gateway.Memory);
    }

    /// <summary>Sends one request and returns the response.</summary>
    /// <exception cref="UnusableInputException">The response has errors.</exception>
    public async Task<string> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _client.PostAsync(Gateway.Address, content, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        return answer.StartsWith("{\"data\":{", StringComparison.Ordinal) && !answer.Contains("\"errors\":[", StringComparison.Ordinal)
            ? answer
            : throw new UnusableInputException($"{Encoding.UTF8.GetString(body)} is answered by {answer}");
    }

    /// <summary>The request body for a document.</summary>
    public static byte[] Body(string document) => JsonSerializer.SerializeToUtf8Bytes(new { query = document });

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static Task RunAsync(int connections, TimeSpan duration, Func<Task> sendAsync)
    {
        var start = Stopwatch.GetTimestamp();
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            do
            {
                await sendAsync();
            }
            while (Stopwatch.GetElapsedTime(start) < duration);
        })));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace SessionGraph.Bench;

/// <summary>Opens streams, changes sessions, and waits until every stream has told every change.</summary>
internal sealed class StreamRun(Gateway gateway)
{
    private const int Events = 20;

    private const string Subscription = "subscription { onSessionChanged { __typename id title status version } }";

    private int _received;

    /// <summary>The table: what a stream holds, and what an event to all of them costs.</summary>
    public async Task<string> MeasureAsync(int count, CancellationToken cancellationToken)
    {
        using var load = new LoadGenerator(gateway);
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await SendAsync(load, 0, cancellationToken);
        var alone = gateway.Cpu;
        for (var number = 0; number < Events; number++)
            await SendAsync(load, number, cancellationToken);
        var mutations = gateway.Cpu - alone;

        var (memory, cpu) = (gateway.Memory, gateway.Cpu);
        var streams = new List<Task>();
        foreach (var _ in Enumerable.Range(0, count))
            streams.Add(await OpenAsync(client, closing.Token));
        var (open, opening) = (gateway.Memory - memory, gateway.Cpu - cpu);

        (cpu, var start) = (gateway.Cpu, Stopwatch.GetTimestamp());
        for (var number = 0; number < Events; number++)
        {
            // Another session than any before: the same score again would change nothing.
            await SendAsync(load, Events + number, cancellationToken);
            while (Volatile.Read(ref _received) < count * (number + 1))
                await Task.Delay(1, cancellationToken);
        }

        var (wall, events) = (Stopwatch.GetElapsedTime(start), gateway.Cpu - cpu - mutations);
        var peak = gateway.Memory;
        await closing.CancelAsync();
        await Task.WhenAll(streams);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | {count:N0} streams | |
            |---|---|
            | memory a stream, open and silent | {open / 1024.0 / count:N1} KiB |
            | CPU to open one | {opening.TotalMicroseconds / count:N0} µs |
            | CPU of one event to all, without the mutation | {events.TotalMilliseconds / Events:N0} ms |
            | … to each stream | {events.TotalMicroseconds / Events / count:N1} µs |
            | from the mutation to the last stream's event | {wall.TotalMilliseconds / Events:N0} ms |
            | memory of the gateway after {Events} events | {peak / 1024 / 1024:N0} MiB |
            """);
    }

    private static Task<string> SendAsync(LoadGenerator load, int number, CancellationToken cancellationToken)
        => load.SendAsync(WritesCommand.Mutation(number), cancellationToken);

    private async Task<Task> OpenAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Gateway.Address);
        request.Content = new ByteArrayContent(LoadGenerator.Body(Subscription));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return CountAsync(response, cancellationToken);
    }

    private async Task CountAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.StartsWith("event: next", StringComparison.Ordinal))
                    Interlocked.Increment(ref _received);
            }
        }
        catch (OperationCanceledException)
        {
            // The run closes its streams.
        }
        finally
        {
            response.Dispose();
        }
    }
}

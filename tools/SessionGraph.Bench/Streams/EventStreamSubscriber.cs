using System.Net.Http.Headers;

namespace SessionGraph.Bench;

/// <summary>Subscribes by server-sent events, one response per stream.</summary>
internal sealed class EventStreamSubscriber : ISubscriber
{
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };

    public string Name => "server-sent events";

    public async Task<Task> OpenAsync(string subscription, Action received, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Gateway.Address);
        request.Content = new ByteArrayContent(LoadGenerator.Body(subscription));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return ReadAsync(response, received, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private static async Task ReadAsync(HttpResponseMessage response, Action received, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.StartsWith("event: next", StringComparison.Ordinal))
                    received();
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

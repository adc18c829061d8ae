using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Events;

/// <summary>
/// A client that collects every change after a cursor. It goes away after a random number of changes, or when the gateway does, and comes
/// back with the cursor of the last change that it has.
/// </summary>
internal sealed class Subscriber(GatewayProcess gateway, bool usesSocket, string cursor, Random random)
{
    private volatile string _cursor = cursor;

    /// <summary>What came, in order.</summary>
    public List<Change> Changes { get; } = [];

    /// <summary>How often it came back.</summary>
    public int Reconnects { get; private set; }

    /// <summary>Collects until it has the change of this cursor, which may be known only later.</summary>
    public async Task RunAsync(Task<string> last, CancellationToken cancellationToken)
    {
        while (!(last.IsCompletedSuccessfully && _cursor == await last))
        {
            using var connection = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            // Where nothing is to come any more, it must look whether it has all.
            _ = last.ContinueWith(
                async done => { if (_cursor == await done) await connection.CancelAsync(); },
                connection.Token, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            try
            {
                await CollectAsync(random.Next(1, 200), last, connection.Token);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or WebSocketException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                await Task.Delay(random.Next(10, 200), cancellationToken);
            }

            Reconnects++;
        }
    }

    private async Task CollectAsync(int count, Task<string> last, CancellationToken cancellationToken)
    {
        var query = $"subscription {{ sessionChanges(after: \"{_cursor}\") {{ cursor kind session {{ id version }} }} }}";
        await foreach (var result in usesSocket ? SocketAsync(query, cancellationToken) : EventsAsync(query, cancellationToken))
        {
            Assert.False(result.AsObject().ContainsKey("errors"), result.ToJsonString());
            var change = result["data"]!["sessionChanges"]!;
            var session = change["session"]!;
            Changes.Add(new Change((string)change["kind"]!, (string)session["id"]!, (int)session["version"]!));
            _cursor = (string)change["cursor"]!;
            if (--count == 0 || (last.IsCompletedSuccessfully && _cursor == await last))
                return;
        }
    }

    private async IAsyncEnumerable<JsonNode> EventsAsync(string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway.Address) { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                yield return JsonNode.Parse(line["data: ".Length..])!;
        }
    }

    private async IAsyncEnumerable<JsonNode> SocketAsync(string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(gateway.Address) { Scheme = "ws" }.Uri, cancellationToken);
        await SendAsync(new { type = "connection_init" });
        await SendAsync(new { id = "1", type = "subscribe", payload = new { query } });
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (received.MessageType is WebSocketMessageType.Close)
                yield break;

            Assert.True(received.EndOfMessage);
            var message = JsonNode.Parse(buffer.AsSpan(0, received.Count))!;
            if ((string?)message["type"] is "next")
                yield return message["payload"]!;
            else if ((string?)message["type"] is "error")
                yield return new JsonObject { ["errors"] = message["payload"]!.DeepClone() };
        }

        Task SendAsync(object message) => socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }
}

using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Live;

/// <summary>
/// The results of a subscription as they come by a transport, until its end; open when the method returns. An error that ends it is the last
/// result.
/// </summary>
public static class LiveResults
{
    public const string EventStream = "text/event-stream";
    public const string Multipart = "multipart/mixed;subscriptionSpec=1.0";
    public const string Socket = "graphql-transport-ws";

    public static Task<IAsyncEnumerable<JsonNode>> OpenAsync(
        TestGateway gateway, string transport, string query, CancellationToken cancellationToken)
        => transport is Socket
            ? OpenSocketAsync(gateway, query, cancellationToken)
            : OpenHttpAsync(gateway, transport, query, cancellationToken);

    private static async Task<IAsyncEnumerable<JsonNode>> OpenHttpAsync(
        TestGateway gateway, string accept, string query, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var response = await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal(accept.Split(';')[0], response.Content.Headers.ContentType?.MediaType);
        return ReadAsync(cancellationToken);

        // Both formats have a result on a line of its own.
        async IAsyncEnumerable<JsonNode> ReadAsync([EnumeratorCancellation] CancellationToken token)
        {
            using (response)
            {
                using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(token));
                while (await reader.ReadLineAsync(token) is { } line)
                {
                    if (line.StartsWith("data: {", StringComparison.Ordinal))
                        yield return JsonNode.Parse(line["data: ".Length..])!;
                    else if (line.StartsWith("{\"payload\":", StringComparison.Ordinal))
                        yield return JsonNode.Parse(line) is var part && part!["payload"] is { } payload ? payload : part!;
                }
            }
        }
    }

    private static async Task<IAsyncEnumerable<JsonNode>> OpenSocketAsync(
        TestGateway gateway, string query, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(Socket);
        await socket.ConnectAsync(new UriBuilder(gateway.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, cancellationToken);
        await SendAsync(new { type = "connection_init" });
        await SendAsync(new { id = "1", type = "subscribe", payload = new { query } });
        // What is sent next is received next, so that the subscription is there when this is answered.
        await SendAsync(new { id = "2", type = "subscribe", payload = new { query = "{ __typename }" } });
        var early = new Queue<JsonNode>();
        while (await ReceiveAsync() is var message && (string?)message["id"] is not "2")
            early.Enqueue(message);

        return ReadAsync(cancellationToken);

        async IAsyncEnumerable<JsonNode> ReadAsync([EnumeratorCancellation] CancellationToken token)
        {
            using (socket)
            {
                while (!token.IsCancellationRequested)
                {
                    var message = early.TryDequeue(out var first) ? first : await ReceiveAsync();
                    if ((string?)message["type"] is "next" && (string?)message["id"] is "1")
                        yield return message["payload"]!;
                    if ((string?)message["type"] is "error")
                        yield return new JsonObject { ["errors"] = message["payload"]!.DeepClone() };
                    if ((string?)message["type"] is "error" or "complete" && (string?)message["id"] is "1")
                        yield break;
                }
            }
        }

        Task SendAsync(object message) => socket.SendAsync(
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

        async Task<JsonNode> ReceiveAsync()
        {
            var message = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                message.Write(buffer, 0, received.Count);
                if (received.EndOfMessage)
                    return JsonNode.Parse(message.ToArray())!;
            }
        }
    }
}

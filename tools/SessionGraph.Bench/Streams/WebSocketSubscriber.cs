using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SessionGraph.Bench;

/// <summary>Subscribes by <c>graphql-transport-ws</c>, one socket per stream, as separate clients do.</summary>
internal sealed class WebSocketSubscriber : ISubscriber
{
    private static readonly Uri s_address = new UriBuilder(Gateway.Address) { Scheme = "ws" }.Uri;

    public string Name => "WebSocket";

    public async Task<Task> OpenAsync(string subscription, Action received, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(s_address, cancellationToken);
        var buffer = new byte[4096];
        await SendAsync(socket, """{"type":"connection_init"}""", cancellationToken);
        await ReceiveAsync(socket, buffer, cancellationToken);
        var query = JsonSerializer.Serialize(subscription);
        await SendAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":{{{query}}}}}""", cancellationToken);
        return ReadAsync(socket, buffer, received, cancellationToken);
    }

    public void Dispose()
    {
    }

    private static ValueTask SendAsync(ClientWebSocket socket, string message, CancellationToken cancellationToken)
        => socket.SendAsync(
            Encoding.UTF8.GetBytes(message).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    private static async ValueTask<string> ReceiveAsync(ClientWebSocket socket, byte[] buffer, CancellationToken cancellationToken)
    {
        var message = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, message.Count);
    }

    private static async Task ReadAsync(ClientWebSocket socket, byte[] buffer, Action received, CancellationToken cancellationToken)
    {
        try
        {
            while (socket.State is WebSocketState.Open)
            {
                var message = await ReceiveAsync(socket, buffer, cancellationToken);
                if (message.Contains("\"type\":\"next\"", StringComparison.Ordinal))
                    received();
            }
        }
        catch (OperationCanceledException)
        {
            // The run closes its streams.
        }
        finally
        {
            socket.Dispose();
        }
    }
}

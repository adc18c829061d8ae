using System.Net.WebSockets;
using System.Text;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A WebSocket client that shows sent and received messages in the protocol's words.</summary>
public sealed class SocketClient : IAsyncDisposable
{
    public const string Transport = "graphql-transport-ws";
    public const string Apollo = "graphql-ws";

    private readonly ClientWebSocket _socket = new();

    private SocketClient()
    {
    }

    public string? Protocol => _socket.SubProtocol;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens a socket. Throws a <see cref="WebSocketException"/> if the server refuses it.</summary>
    public static async Task<SocketClient> OpenAsync(
        GraphQLServer server, string? protocol = Transport, string? origin = null, string path = "/graphql")
    {
        var client = new SocketClient();
        if (protocol is not null)
            client._socket.Options.AddSubProtocol(protocol);

        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);

        await client._socket.ConnectAsync(new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = path }.Uri, Cancellation);
        return client;
    }

    /// <summary>Opens a socket and initializes the connection.</summary>
    public static async Task<SocketClient> ConnectAsync(GraphQLServer server, string protocol = Transport)
    {
        var client = await OpenAsync(server, protocol);
        Assert.Equal("""{"type":"connection_ack"}""", await client.AskAsync("""{"type":"connection_init"}"""));
        return client;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message));

    public Task SendAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Text, bool isWhole = true)
        => _socket.SendAsync(message, type, isWhole, Cancellation);

    public Task SubscribeAsync(string id, string document)
        => SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""");

    public async Task<string> AskAsync(string message)
    {
        await SendAsync(message);
        return await ReceiveAsync();
    }

    /// <summary>Receives the next message, or the close as <c>[close code reason]</c>.</summary>
    public async Task<string> ReceiveAsync()
    {
        var buffer = new byte[1024 * 1024];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), Cancellation);
            length += received.Count;
            if (received.MessageType is WebSocketMessageType.Close)
                return $"[close {(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}]";

            if (received.EndOfMessage)
                return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    /// <summary>Receives a chunk of a message. Throws if the server has cut the connection.</summary>
    public async Task ReceiveChunkAsync()
    {
        var received = await _socket.ReceiveAsync(new byte[64 * 1024].AsMemory(), Cancellation);
        if (received.MessageType is WebSocketMessageType.Close)
            throw new WebSocketException("The socket is closed.");
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

    /// <summary>Disconnects without a close frame.</summary>
    public void Abort() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return default;
    }
}

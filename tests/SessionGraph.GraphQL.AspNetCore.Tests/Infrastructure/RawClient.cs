using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A client that sends exactly what a test gives it, and reads only on request.</summary>
public sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };

    private RawClient()
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RawClient> ConnectAsync(GraphQLServer server)
    {
        var client = new RawClient();
        var address = server.Client.BaseAddress!;
        try
        {
            await client._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), Cancellation);
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset)
        {
            // The connection was accepted and closed at once. The first read finds the end.
        }

        return client;
    }

    public async Task SendAsync(string text) => await _socket.SendAsync(Encoding.UTF8.GetBytes(text), Cancellation);

    /// <summary>Sends the document by POST.</summary>
    public Task PostAsync(string document, string accept = "application/json")
    {
        var body = $$"""{"query":"{{document}}"}""";
        return SendAsync(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: {accept}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>Reads until the server closes or resets the connection. Returns the number of bytes.</summary>
    public async Task<int> ReadToEndAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (await _socket.ReceiveAsync(buffer, Cancellation) is > 0 and var received)
                length += received;
        }
        catch (SocketException)
        {
            // A reset also ends the connection.
        }

        return length;
    }

    /// <summary>Reads the start of an answer.</summary>
    public async Task<string> ReadAsync()
    {
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await _socket.ReceiveAsync(buffer, Cancellation));
    }

    public void Dispose() => _socket.Dispose();
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Data.Sqlite;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Shutdown;

/// <summary>How the gateway's own process stops.</summary>
public sealed class ShutdownTests : IDisposable
{
    private const string Mutation
        = "mutation { createSessionSetup(input: { sessionType: EXAM_SESSION, status: PENDING }) { sessionSetup { id } } }";

    private const string Subscription = "subscription { onSessionChanged { title } }";

    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-stop-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task While_it_drains_it_is_not_ready_but_serves_and_then_its_streams_are_told_to_come_again()
    {
        await using var gateway = await RunningGateway.StartAsync(_folder, "--Shutdown:DrainTime=00:10:00");
        using var socket = await SubscribeAsync(gateway);
        using var events = new StreamReader(await OpenEventsAsync(gateway));

        Assert.Equal("200 Healthy", await gateway.HealthAsync("/health/ready"));
        await gateway.SignalAsync("TERM");
        while (await gateway.HealthAsync("/health/ready") is not "503 Unhealthy")
            await Task.Delay(10, Cancellation);

        Assert.Equal("200 Healthy", await gateway.HealthAsync("/health/live"));
        Assert.Equal("200 Healthy", await gateway.HealthAsync("/health/startup"));
        using var response = await gateway.Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Mutation }, Cancellation);
        Assert.Equal((HttpStatusCode.OK, true), (response.StatusCode, response.Headers.ConnectionClose));
        Assert.Contains("\"type\":\"next\"", await ReceiveAsync(socket), StringComparison.Ordinal);
        using var later = await SubscribeAsync(gateway);

        // A second signal ends the drain time.
        await gateway.SignalAsync("TERM");
        Assert.Equal("1001 Going away", await ReceiveAsync(socket));
        Assert.Equal("1001 Going away", await ReceiveAsync(later));
        var rest = await events.ReadToEndAsync(Cancellation);
        Assert.StartsWith("event: next\n", rest, StringComparison.Ordinal);
        Assert.Matches(@"\n\nretry: \d{3,4}\n\n$", rest);
        Assert.DoesNotContain("event: complete", rest, StringComparison.Ordinal);
        await AssertEndAsync(gateway);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task When_the_drain_time_is_over_it_ends(string signal)
    {
        await using var gateway = await RunningGateway.StartAsync(_folder, "--Shutdown:DrainTime=00:00:00.2");
        using var socket = await SubscribeAsync(gateway);

        await gateway.SignalAsync(signal);

        Assert.Equal("1001 Going away", await ReceiveAsync(socket));
        await AssertEndAsync(gateway);
    }

    [Fact]
    public async Task A_request_that_is_running_is_answered_and_what_it_wrote_is_stored()
    {
        await using var gateway = await RunningGateway.StartAsync(_folder, "--Shutdown:DrainTime=00:00:00");
        using var request = new SlowRequest(gateway.Address, Mutation);
        await request.SendHalfAsync();
        // A gateway that answers this has received the half before it.
        await gateway.DataAsync("{ __typename }");

        await gateway.SignalAsync("TERM");
        while (await IsListeningAsync(gateway))
            await Task.Delay(10, Cancellation);
        var response = await request.SendRestAsync();

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", response, StringComparison.Ordinal);
        Assert.Contains("""{"sessionSetup":{"id":"U2Vzc2lvblNldHVwOjQzMw=="}}""", response, StringComparison.Ordinal);
        await AssertEndAsync(gateway);
        await using var store = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "sessiongraph.db")};Pooling=False");
        await store.OpenAsync(Cancellation);
        await using var command = store.CreateCommand();
        command.CommandText = "SELECT max(Id) FROM Sessions";
        Assert.Equal(433L, await command.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task A_request_that_does_not_end_is_aborted_after_the_timeout()
    {
        await using var gateway = await RunningGateway.StartAsync(
            _folder, "--Shutdown:DrainTime=00:00:00", "--Shutdown:Timeout=00:00:01", "--GraphQL:Http:RequestBodyTimeout=00:10:00");
        using var request = new SlowRequest(gateway.Address, Mutation);
        await request.SendHalfAsync();
        await gateway.DataAsync("{ __typename }");

        await gateway.SignalAsync("TERM");

        await AssertEndAsync(gateway);
    }

    [Theory]
    [InlineData("Shutdown:DrainTime", "-00:00:01", "Shutdown:DrainTime must be from 00:00:00 to 00:10:00, but is -00:00:01.")]
    [InlineData("Shutdown:Timeout", "00:00:00", "Shutdown:Timeout must be from 00:00:01 to 00:10:00, but is 00:00:00.")]
    public async Task A_wrong_value_stops_the_start_with_the_key(string key, string value, string message)
        => Assert.Equal(message, await GatewayStart.FailureOfAsync(key, value));

    private static async Task AssertEndAsync(RunningGateway gateway)
    {
        var run = await gateway.EndAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("fail: ", run.Output, StringComparison.Ordinal);
    }

    private static async Task<bool> IsListeningAsync(RunningGateway gateway)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, gateway.Address.Port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<ClientWebSocket> SubscribeAsync(RunningGateway gateway)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(gateway.Address) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation);
        await SendAsync(socket, """{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync(socket));
        await SendAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Subscription}}}"}}""");
        // The response to the ping follows the subscription's start.
        await SendAsync(socket, """{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await ReceiveAsync(socket));
        return socket;
    }

    private static async Task<Stream> OpenEventsAsync(RunningGateway gateway)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Subscription }) };
        request.Headers.Add("Accept", "text/event-stream");
        var response = await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return await response.Content.ReadAsStreamAsync(Cancellation);
    }

    private static Task SendAsync(ClientWebSocket socket, string message)
        => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    // The next message that is no ping, or the code and the reason of the close.
    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, Cancellation);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
                return $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}";
            }

            var message = Encoding.UTF8.GetString(buffer, 0, received.Count);
            if (message is not """{"type":"ping"}""")
                return message;
        }
    }

    /// <summary>A POST that is sent in two halves.</summary>
    private sealed class SlowRequest : IDisposable
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly Uri _address;
        private readonly byte[] _body;

        public SlowRequest(Uri address, string query)
            => (_address, _body) = (address, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { query }));

        public async Task SendHalfAsync()
        {
            await _socket.ConnectAsync(IPAddress.Loopback, _address.Port, Cancellation);
            var head = $"POST /graphql HTTP/1.1\r\nHost: {_address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {_body.Length}\r\n\r\n";
            await _socket.SendAsync(Encoding.ASCII.GetBytes(head), Cancellation);
            await _socket.SendAsync(_body.AsMemory(0, _body.Length / 2), Cancellation);
        }

        public async Task<string> SendRestAsync()
        {
            await _socket.SendAsync(_body.AsMemory(_body.Length / 2), Cancellation);
            using var reader = new StreamReader(new NetworkStream(_socket));
            return await reader.ReadToEndAsync(Cancellation);
        }

        public void Dispose() => _socket.Dispose();
    }
}

using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Load;

/// <summary>More connections than are allowed.</summary>
public sealed class ClientConnectionTests
{
    private const int MaxConnections = 16;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_without_a_request_make_room_for_a_client_the_oldest_first()
    {
        await using var server = await StartAsync();
        var idle = new List<RawClient>();
        for (var count = 0; count < MaxConnections; count++)
            idle.Add(await RawClient.ConnectAsync(server));

        var answer = await server.PostAsync("""{"query":"{ nothing }"}""");

        Assert.Equal("""{"data":{"nothing":null}}""", answer.Body);
        Assert.Equal(0, await idle[0].ReadToEndAsync());
        await idle[^1].PostAsync("{ nothing }");
        Assert.StartsWith("HTTP/1.1 200", await idle[^1].ReadAsync(), StringComparison.Ordinal);
        idle.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_slow_head_of_a_request_is_no_request_yet()
    {
        await using var server = await StartAsync();
        var slow = new List<RawClient>();
        for (var count = 0; count < MaxConnections; count++)
        {
            slow.Add(await RawClient.ConnectAsync(server));
            await slow[^1].SendAsync("POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        }

        Assert.Equal("""{"data":{"nothing":null}}""", (await server.PostAsync("""{"query":"{ nothing }"}""")).Body);
        slow.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_new_connection_is_refused_if_no_connection_is_idle()
    {
        await using var server = await StartAsync();
        var busy = new List<RawClient>();
        for (var count = 0; count < MaxConnections; count++)
        {
            busy.Add(await RawClient.ConnectAsync(server));
            await busy[^1].PostAsync("subscription { numbers }", "text/event-stream");
        }

        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is MaxConnections);
        using var refused = await RawClient.ConnectAsync(server);

        Assert.Equal(0, await refused.ReadToEndAsync());
        Assert.Equal(MaxConnections, server.Probe.OpenStreams.Value);
        busy.ForEach(client => client.Dispose());
        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 0);
        Assert.Equal("""{"data":{"nothing":null}}""", (await server.PostAsync("""{"query":"{ nothing }"}""")).Body);
    }

    [Fact]
    public async Task WebSockets_leave_a_quarter_of_the_connections_to_others()
    {
        await using var server = await StartAsync();
        var sockets = new List<SocketClient>();
        for (var count = 0; count < MaxConnections * 3 / 4; count++)
            sockets.Add(await SocketClient.ConnectAsync(server));

        await Assert.ThrowsAnyAsync<System.Net.WebSockets.WebSocketException>(() => SocketClient.ConnectAsync(server));

        Assert.Equal("""{"data":{"nothing":null}}""", (await server.PostAsync("""{"query":"{ nothing }"}""")).Body);
        foreach (var socket in sockets)
            await socket.DisposeAsync();
    }

    private static Task<GraphQLServer> StartAsync() => GraphQLServer.StartAsync(configureServices: services => services
        .Configure<GraphQLLoadOptions>(load => load.MaxConnections = MaxConnections)
        .AddConnectionLimits());
}

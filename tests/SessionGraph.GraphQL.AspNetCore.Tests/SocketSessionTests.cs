using System.Net.WebSockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Subscriptions;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>A WebSocket from its opening to its close, with each sub-protocol.</summary>
public sealed class SocketSessionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("chat")]
    public async Task A_client_of_an_unknown_protocol_gets_a_close_reason(string? protocol)
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.OpenAsync(server, protocol);

        Assert.Equal("[close 1002 Expected the graphql-transport-ws or graphql-ws protocol.]", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(SocketClient.Transport, "[close 4408 Connection initialization timeout.]")]
    [InlineData(SocketClient.Apollo, "[close 1002 Connection initialization timeout.]")]
    public async Task A_client_that_does_not_connect_in_time_is_closed(string protocol, string close)
    {
        var clock = new TestTimeProvider();
        await using var server = await GraphQLServer.StartAsync(timeProvider: clock);
        await using var client = await SocketClient.OpenAsync(server, protocol);

        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(close, await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(SocketClient.Transport, """{"type":"ping"}""")]
    [InlineData(SocketClient.Apollo, """{"type":"ka"}""")]
    public async Task A_connected_client_is_pinged_now_and_again(string protocol, string ping)
    {
        var clock = new TestTimeProvider();
        await using var server = await GraphQLServer.StartAsync(timeProvider: clock);
        await using var client = await SocketClient.ConnectAsync(server, protocol);

        for (var times = 0; times < 2; times++)
        {
            await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(5));
            Assert.Equal(ping, await client.ReceiveAsync());
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off()
    {
        await using var server = await GraphQLServer.StartAsync(options: new()
        {
            Sockets = new() { KeepAliveInterval = TimeSpan.FromMilliseconds(100), KeepAliveTimeout = TimeSpan.FromSeconds(3) },
        });
        await using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "subscription { chunks }");
        await Eventually.IsTrueAsync(() => server.Probe.TakenChunks.Value > 0);

        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 0);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_operations()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL.AddSocketSessionInterceptor<Witness>());
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await client.SubscribeAsync("2", "{ forever }");
        await server.Probe.Started;

        client.Abort();

        await server.Probe.Cancelled;
        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 0 && server.Probe.ClosedSockets.Value is 1);
        Assert.Equal(2, server.Probe.CompletedOperations.Value);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_client_that_closes_gets_its_close_back_and_ends_its_operations()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await server.Probe.Started;

        await client.CloseAsync();

        await server.Probe.Cancelled;
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_client_that_does_not_agree_to_a_close_is_cut_off()
    {
        var clock = new TestTimeProvider();
        await using var server = await GraphQLServer.StartAsync(
            graphQL => graphQL.AddSocketSessionInterceptor<Witness>(), timeProvider: clock);
        await using var client = await SocketClient.OpenAsync(server);

        await client.SendAsync("not json");
        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(5));

        await Eventually.IsTrueAsync(() => server.Probe.ClosedSockets.Value is 1);
    }

    [Fact]
    public async Task An_operation_that_is_completed_before_it_has_begun_leaves_nothing()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL.AddSocketSessionInterceptor<Witness>());
        await using var client = await SocketClient.ConnectAsync(server);
        for (var id = 0; id < 50; id++)
        {
            await client.SubscribeAsync($"{id}", "subscription { numbers }");
            await client.SendAsync($$"""{"id":"{{id}}","type":"complete"}""");
        }

        await Eventually.IsTrueAsync(() => server.Probe.CompletedOperations.Value is 50 && server.Probe.OpenStreams.Value is 0);
        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("""{"type":"ping"}"""));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_host_that_stops_says_so_and_does_not_wait_for_its_sockets()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await server.Probe.Started;

        var stopping = server.Application.StopAsync(Cancellation);

        Assert.Equal("[close 1001 Going away]", await client.ReceiveAsync());
        await client.CloseAsync();
        await stopping;
        await server.Probe.Cancelled;
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_host_that_stops_answers_the_running_queries_of_its_sockets_and_starts_no_more()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "{ letter { slow } }");
        await server.Probe.Started;

        var stopping = server.Application.StopAsync(Cancellation);
        await client.SubscribeAsync("2", "{ __typename }");
        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("""{"type":"ping"}"""));
        server.Probe.Numbers.Writer.Complete();

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"letter":{"slow":"a"}}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
        Assert.Equal("[close 1001 Going away]", await client.ReceiveAsync());
        await client.CloseAsync();
        await stopping;
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Operations_beyond_the_limit_are_refused_until_one_ends()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { Sockets = new() { MaxConcurrentOperations = 2 } });
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await client.SubscribeAsync("2", "subscription { numbers }");

        await client.SubscribeAsync("3", "{__typename}");
        Assert.Equal(
            """{"id":"3","type":"error","payload":[{"message":"A socket may have at most 2 concurrent operations. Complete one before you start another.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}""",
            await client.ReceiveAsync());

        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 2);
        await client.SendAsync("""{"id":"2","type":"complete"}""");
        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 1);
        await client.SubscribeAsync("3", "{__typename}");
        Assert.Equal("""{"id":"3","type":"next","payload":{"data":{"__typename":"Query"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Many_subscriptions_that_are_dropped_leave_nothing()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL.AddSocketSessionInterceptor<Witness>());
        for (var round = 0; round < 5; round++)
        {
            await using var client = await SocketClient.ConnectAsync(server);
            for (var id = 0; id < 50; id++)
                await client.SubscribeAsync($"{id}", "subscription { numbers }");

            await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 50);
            client.Abort();
            await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 0);
        }

        await Eventually.IsTrueAsync(() => server.Probe.ClosedSockets.Value is 5);
        Assert.Equal(250, server.Probe.CompletedOperations.Value);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://{host}", true)]
    [InlineData("https://{host}", true)]
    [InlineData("https://app.example.org", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("https://localhost:3000", false)]
    [InlineData("http://localhost.evil.example.org:3000", false)]
    [InlineData("https://evil.example.org", false)]
    [InlineData("null", false)]
    public async Task Pages_of_other_origins_may_open_sockets_only_where_the_options_name_them(string? origin, bool isAllowed)
    {
        await using var server = await GraphQLServer.StartAsync(
            options: new() { Sockets = new() { AllowedOrigins = ["https://app.example.org", "http://localhost:*"] } });
        origin = origin?.Replace("{host}", server.Client.BaseAddress!.Authority, StringComparison.Ordinal);

        if (isAllowed)
        {
            await using var client = await SocketClient.OpenAsync(server, origin: origin);
            Assert.Equal(SocketClient.Transport, client.Protocol);
        }
        else
        {
            var refusal = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server, origin: origin));
            Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sockets_beyond_the_servers_limit_are_refused()
    {
        await using var server = await GraphQLServer.StartAsync(
            configureServices: services => services.Configure<KestrelServerOptions>(
                kestrel => kestrel.Limits.MaxConcurrentUpgradedConnections = 1));
        await using var first = await SocketClient.ConnectAsync(server);

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server));

        Assert.Contains("503", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task An_endpoint_may_take_WebSockets_alone()
    {
        await using var server = await GraphQLServer.StartAsync(map: application => application.MapGraphQLWebSocket());
        await using var client = await SocketClient.OpenAsync(server, path: "/graphql/ws");

        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("""{"type":"ping"}"""));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await server.GetAsync("/graphql/ws?query=%7B__typename%7D")).Status);
    }

    /// <summary>Counts operations and sockets that have ended.</summary>
    private sealed class Witness(Probe probe) : DefaultSocketSessionInterceptor
    {
        public override ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken)
        {
            probe.CompletedOperations.Increment();
            return default;
        }

        public override ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken)
        {
            probe.ClosedSockets.Increment();
            return default;
        }
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Load;

/// <summary>Clients that do not read the responses to their requests.</summary>
public sealed class StalledClientTests
{
    // More than the kernel buffers for a connection.
    private const int LargeLength = 30_000_000;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(17);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task A_large_response_that_is_not_read_ends_and_holds_no_memory(string accept)
    {
        var clock = new TestTimeProvider();
        await using var server = await StartAsync(clock);
        using var client = await RawClient.ConnectAsync(server);
        await client.PostAsync($"{{ pad(length: {LargeLength}) }}", accept);

        await clock.AdvanceToTimerAsync(s_timeout);

        await Eventually.IsTrueAsync(() => server.Services.GetRequiredService<MemoryBudget>().Reserved is 0);
        Assert.InRange(await client.ReadToEndAsync(), 0, LargeLength - 1);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0")]
    public async Task A_stream_that_is_not_read_ends(string accept)
    {
        var clock = new TestTimeProvider();
        await using var server = await StartAsync(clock);
        using var client = await RawClient.ConnectAsync(server);
        await client.PostAsync("subscription { chunks }", accept);

        await clock.AdvanceToTimerAsync(s_timeout);

        await Eventually.IsTrueAsync(() => server.Probe is { OpenStreams.Value: 0, TakenChunks.Value: > 0 });
        await client.ReadToEndAsync();
    }

    [Theory]
    [InlineData("subscription { chunks }")]
    [InlineData("{ pad(length: 30000000) }")]
    public async Task A_socket_that_is_not_read_is_cut(string document)
    {
        var clock = new TestTimeProvider();
        await using var server = await StartAsync(clock);
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", document);

        await clock.AdvanceToTimerAsync(s_timeout);

        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 0 && server.Services.GetRequiredService<MemoryBudget>().Reserved is 0);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true)
                await client.ReceiveChunkAsync();
        });
    }

    [Theory]
    [InlineData("application/json", LargeLength + 19)]
    [InlineData("text/event-stream", LargeLength + 70)]
    [InlineData("multipart/mixed", LargeLength + 90)]
    public async Task A_large_response_that_is_read_comes_whole(string accept, int length)
    {
        await using var server = await StartAsync(new TestTimeProvider());
        using var response = await server.OpenAsync($"{{ pad(length: {LargeLength}) }}", accept, Cancellation);

        var body = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(body.Length, LargeLength + 19, length);
        await Eventually.IsTrueAsync(() => server.Services.GetRequiredService<MemoryBudget>().Reserved is 0);
    }

    [Fact]
    public async Task A_large_result_comes_whole_over_a_socket_in_one_message()
    {
        await using var server = await StartAsync(new TestTimeProvider());
        await using var client = await SocketClient.ConnectAsync(server);

        var message = await client.AskAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ pad(length: 900000) }"}}""");

        Assert.Equal($$$$"""{"id":"1","type":"next","payload":{"data":{"pad":"{{{{new string('x', 900_000)}}}}"}}}""", message);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_in_time_is_answered_with_408()
    {
        var clock = new TestTimeProvider();
        await using var server = await StartAsync(clock);
        using var client = await RawClient.ConnectAsync(server);
        await client.SendAsync(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":");

        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(19));

        Assert.StartsWith("HTTP/1.1 408 ", await client.ReadAsync(), StringComparison.Ordinal);
    }

    private static Task<GraphQLServer> StartAsync(TestTimeProvider clock) => GraphQLServer.StartAsync(
        options: new()
        {
            SendTimeout = s_timeout,
            RequestBodyTimeout = TimeSpan.FromSeconds(19),
            Sockets = new() { KeepAliveInterval = null },
        },
        timeProvider: clock);
}

using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>
/// A client that does not read. Its source stream always has another event of 64 KiB, but is read no further than the connection's buffers
/// allow.
/// </summary>
public sealed class SlowReaderTests
{
    // On loopback, the kernel's buffers grow to about ten megabytes.
    private const int MaxBufferedChunks = 400;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0")]
    public async Task Has_no_more_taken_from_the_source_of_an_HTTP_stream_than_buffers_hold(string accept)
    {
        await using var server = await GraphQLServer.StartAsync();
        var response = await server.OpenAsync("subscription { chunks }", accept, Cancellation);

        await AssertSourceWaitsAsync(server);

        response.Dispose();
        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Has_no_more_taken_from_the_sources_of_a_socket_than_buffers_hold(int subscriptions)
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { Sockets = new() { KeepAliveInterval = null } });
        await using var client = await SocketClient.ConnectAsync(server);
        for (var id = 0; id < subscriptions; id++)
            await client.SubscribeAsync($"{id}", "subscription { chunks }");

        await AssertSourceWaitsAsync(server);

        // The sent events arrive when the client reads, and the sources continue.
        var taken = server.Probe.TakenChunks.Value;
        for (var count = 0; count < taken + 1; count++)
            Assert.InRange(Encoding.UTF8.GetByteCount(await client.ReceiveAsync()), 64 * 1024, 65 * 1024);

        client.Abort();
        await Eventually.IsTrueAsync(() => server.Probe.OpenStreams.Value is 0);
    }

    private static async Task AssertSourceWaitsAsync(GraphQLServer server)
    {
        var before = 0;
        await Eventually.IsTrueAsync(() => server.Probe.TakenChunks.Value > 0);
        while (server.Probe.TakenChunks.Value is var taken && taken != before)
        {
            Assert.InRange(taken, 1, MaxBufferedChunks);
            before = taken;
            await Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{before} events were taken.");
    }
}

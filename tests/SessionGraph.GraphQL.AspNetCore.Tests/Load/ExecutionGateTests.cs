using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Load;

/// <summary>More operations than are executed at the same time.</summary>
public sealed class ExecutionGateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task An_operation_that_finds_the_queue_full_is_refused_with_Retry_After(string accept)
    {
        await using var server = await StartAsync(queued: 0);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = server.OpenAsync("{ forever }", null, impatience.Token);
        await server.Probe.Started;

        var refused = await server.PostAsync("""{"query":"{ nothing }"}""", accept);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(
            ErrorBodies.WithCode("The server has too many operations to execute. Send this one again later.", "SERVER_BUSY"), refused.Body);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Queued_operations_are_executed_in_turn()
    {
        await using var server = await StartAsync(queued: 1);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = server.OpenAsync("{ forever }", null, impatience.Token);
        await server.Probe.Started;
        var waiting = server.PostAsync("""{"query":"{ nothing }"}""");

        await impatience.CancelAsync();

        Assert.Equal("""{"data":{"nothing":null}}""", (await waiting).Body);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task An_operation_that_waits_too_long_is_refused()
    {
        var clock = new TestTimeProvider();
        await using var server = await StartAsync(queued: 1, clock);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = server.OpenAsync("{ forever }", null, impatience.Token);
        await server.Probe.Started;
        var waiting = server.PostAsync("""{"query":"{ nothing }"}""");

        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await waiting).Status);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Operations_of_a_socket_and_requests_of_a_batch_count_each()
    {
        await using var server = await StartAsync(queued: 0);
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "{ forever }");
        await server.Probe.Started;

        var batch = await server.PostAsync("""[{"query":"{ nothing }"},{"query":"{ nothing }"}]""", "application/json");
        var socket = await client.AskAsync("""{"id":"2","type":"subscribe","payload":{"query":"{ nothing }"}}""");

        Assert.Equal(2, batch.Body.Split("SERVER_BUSY").Length - 1);
        Assert.StartsWith("""{"id":"2","type":"error",""", socket, StringComparison.Ordinal);
        Assert.Contains("SERVER_BUSY", socket, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_has_a_place_only_while_it_executes_an_event()
    {
        await using var server = await StartAsync(queued: 0);
        using var stream = await server.OpenAsync("subscription { numbers }", "text/event-stream", Cancellation);
        await server.Probe.Started;

        for (var number = 0; number < 3; number++)
            await server.Probe.Numbers.Writer.WriteAsync(number, Cancellation);

        Assert.Equal("""{"data":{"nothing":null}}""", (await server.PostAsync("""{"query":"{ nothing }"}""")).Body);
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.1", false)]
    [InlineData("203.0.113.1", "::ffff:203.0.113.1", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::1", false)]
    [InlineData("203.0.113.1", "203.0.113.2", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    public async Task One_address_does_not_take_all_places(string first, string second, bool isLetIn)
    {
        await using var gate = new ExecutionGate(
            Options.Create(new GraphQLLoadOptions
            {
                MaxConcurrentOperations = 2,
                MaxConcurrentOperationsPerAddress = 1,
                MaxQueuedOperations = 0,
            }),
            TimeProvider.System);

        using var held = await gate.EnterAsync(RequestFrom(first), Cancellation);
        using var asked = await gate.EnterAsync(RequestFrom(second), Cancellation);

        Assert.NotNull(held);
        Assert.Equal(isLetIn, asked is not null);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_no_place_taken()
    {
        await using var gate = new ExecutionGate(
            Options.Create(new GraphQLLoadOptions { MaxConcurrentOperations = 1, MaxConcurrentOperationsPerAddress = 1 }), TimeProvider.System);
        var request = RequestFrom("203.0.113.1");
        var held = await gate.EnterAsync(request, Cancellation);
        using var impatience = new CancellationTokenSource();
        var waiting = gate.EnterAsync(request, impatience.Token).AsTask();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        held!.Dispose();

        using var next = await gate.EnterAsync(request, Cancellation);
        Assert.NotNull(next);
    }

    private static OperationRequest RequestFrom(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return new OperationRequest
        {
            Services = context.RequestServices,
            ContextData = new Dictionary<string, object?> { [nameof(HttpContext)] = context },
        };
    }

    private static Task<GraphQLServer> StartAsync(int queued, TimeProvider? clock = null) => GraphQLServer.StartAsync(
        options: new() { EnableBatching = true, Sockets = new() { KeepAliveInterval = null } },
        timeProvider: clock,
        configureServices: services => services.Configure<GraphQLLoadOptions>(load =>
        {
            load.MaxConcurrentOperations = 1;
            load.MaxQueuedOperations = queued;
        }));
}

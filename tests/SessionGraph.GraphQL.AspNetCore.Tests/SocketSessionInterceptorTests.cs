using SessionGraph.GraphQL.AspNetCore.Subscriptions;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The hooks of an application for a WebSocket.</summary>
public sealed class SocketSessionInterceptorTests
{
    [Fact]
    public async Task It_accepts_a_client_by_its_payload_and_answers_with_one()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.OpenAsync(server);

        Assert.Equal(
            """{"type":"connection_ack","payload":{"tenant":"acme"}}""",
            await client.AskAsync("""{"type":"connection_init","payload":{"tenant":"acme"}}"""));
    }

    [Fact]
    public async Task It_rejects_a_client_and_says_why()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.OpenAsync(server);

        Assert.Equal("[close 4403 A tenant is needed.]", await client.AskAsync("""{"type":"connection_init"}"""));
    }

    [Fact]
    public async Task It_rejects_a_client_of_Apollos_protocol_with_a_payload()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.OpenAsync(server, SocketClient.Apollo);

        Assert.Equal(
            """{"type":"connection_error","payload":{"message":"A tenant is needed.","extensions":{"code":"NO_TENANT"}}}""",
            await client.AskAsync("""{"type":"connection_init"}"""));
        Assert.Equal("[close 1000 A tenant is needed.]", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_payload_that_it_cannot_read_is_an_invalid_message()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.OpenAsync(server);

        Assert.Equal(
            "[close 4400 Invalid message payload.]", await client.AskAsync("""{"type":"connection_init","payload":{"tenant":1}}"""));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_failure_of_its_own_closes_the_socket_and_is_logged()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.OpenAsync(server);

        Assert.Equal("[close 1011 Unexpected Error]", await client.AskAsync("""{"type":"connection_init","payload":{}}"""));
        Assert.Single(server.Log.Errors);
    }

    [Fact]
    public async Task It_passes_data_to_the_resolvers()
    {
        await using var server = await StartAsync();
        await using var client = await ConnectAsync(server);

        await client.SubscribeAsync("1", "{ caller }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"caller":"nobody of acme"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task It_can_refuse_a_request()
    {
        await using var server = await StartAsync();
        await using var client = await ConnectAsync(server);

        await client.SubscribeAsync("refused", "{ caller }");

        Assert.Equal("""{"id":"refused","type":"error","payload":[{"message":"Not this one."}]}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_failure_over_a_request_is_masked_and_logged_and_leaves_the_socket_open()
    {
        await using var server = await StartAsync();
        await using var client = await ConnectAsync(server);

        await client.SubscribeAsync("broken", "{ caller }");

        var answer = await client.ReceiveAsync();
        Assert.StartsWith(
            """{"id":"broken","type":"error","payload":[{"message":"Unexpected Execution Error","extensions":{"errorId":""",
            answer,
            StringComparison.Ordinal);
        Assert.Equal("The secret.", Assert.Single(server.Log.Errors).Exception?.Message);
        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("""{"type":"ping"}"""));
    }

    [Fact]
    public async Task It_can_change_a_result()
    {
        await using var server = await StartAsync();
        await using var client = await ConnectAsync(server);

        await client.SubscribeAsync("hidden", "{ caller }");

        Assert.Equal("""{"id":"hidden","type":"error","payload":[{"message":"Hidden."}]}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task It_answers_a_ping()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.OpenAsync(server);

        Assert.Equal(
            """{"type":"pong","payload":{"n":"1"}}""", await client.AskAsync("""{"type":"ping","payload":{"n":"1"}}"""));
    }

    private static Task<GraphQLServer> StartAsync() => GraphQLServer.StartAsync(graphQL => graphQL.AddSocketSessionInterceptor<Tenancy>());

    private static async Task<SocketClient> ConnectAsync(GraphQLServer server)
    {
        var client = await SocketClient.OpenAsync(server);
        await client.AskAsync("""{"type":"connection_init","payload":{"tenant":"acme"}}""");
        return client;
    }

    private sealed class Tenancy : DefaultSocketSessionInterceptor
    {
        public override ValueTask<ConnectionStatus> OnConnectAsync(
            ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken)
        {
            if (connectionInitMessage.As<Dictionary<string, string>>() is not { } payload)
                return new(ConnectionStatus.Reject("A tenant is needed.", new Dictionary<string, object?> { ["code"] = "NO_TENANT" }));

            session.Connection.ContextData["tenant"] = payload["tenant"];
            return new(ConnectionStatus.Accept(new Dictionary<string, object?> { ["tenant"] = payload["tenant"] }));
        }

        public override ValueTask<OperationRequest> OnRequestAsync(
            ISocketSession session, string operationSessionId, OperationRequest request, CancellationToken cancellationToken)
            => operationSessionId switch
            {
                "refused" => throw new GraphQLException("Not this one."),
                "broken" => throw new InvalidOperationException("The secret."),
                _ => new(request with
                {
                    ContextData = new Dictionary<string, object?>(request.ContextData!) { ["tenant"] = session.Connection.ContextData["tenant"] },
                }),
            };

        public override ValueTask<OperationResult> OnResultAsync(
            ISocketSession session, string operationSessionId, OperationResult result, CancellationToken cancellationToken)
            => new(operationSessionId is "hidden" ? OperationResult.FromErrors(ErrorBuilder.New().SetMessage("Hidden.").Build()) : result);

        public override ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
            ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken)
            => new(pingMessage.As<Dictionary<string, object?>>());
    }
}

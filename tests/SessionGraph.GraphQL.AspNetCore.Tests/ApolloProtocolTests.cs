using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Apollo's sub-protocol <c>graphql-ws</c>, message by message.</summary>
public sealed class ApolloProtocolTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly GraphQLServer _server = shared.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_sends_each_result_until_it_is_stopped()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server, SocketClient.Apollo);

        await client.SendAsync(Start("1", "subscription { numbers }"));
        await server.Probe.Numbers.Writer.WriteAsync(7, Cancellation);
        Assert.Equal("""{"id":"1","type":"data","payload":{"data":{"numbers":7}}}""", await client.ReceiveAsync());

        await client.SendAsync("""{"id":"1","type":"stop"}""");
        await server.Probe.Cancelled;
        await server.Probe.Numbers.Writer.WriteAsync(8, Cancellation);
        Assert.Equal("[close 1000 Connection terminated by user.]", await client.AskAsync("""{"type":"connection_terminate"}"""));
    }

    [Fact]
    public async Task A_query_is_one_result_and_then_its_completion()
    {
        await using var client = await SocketClient.ConnectAsync(_server, SocketClient.Apollo);

        Assert.Equal("""{"id":"q","type":"data","payload":{"data":{"__typename":"Query"}}}""", await client.AskAsync(Start("q", "{__typename}")));
        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_operation_that_is_not_valid_is_one_error()
    {
        await using var client = await SocketClient.ConnectAsync(_server, SocketClient.Apollo);

        Assert.StartsWith(
            """{"id":"e","type":"error","payload":{"message":"The field `nope` does not exist on the type `Query`.",""",
            await client.AskAsync(Start("e", "{nope}")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "[close 1002 Too many initialization requests.]")]
    [InlineData("not json", "[close 4400 The message must be a json object.]")]
    [InlineData("""{"type":"subscribe"}""", "[close 4400 Invalid message type.]")]
    [InlineData("""{"type":"start","id":"1"}""", "[close 4400 Invalid subscribe message structure.]")]
    public async Task A_message_that_the_protocol_does_not_know_closes_the_socket(string message, string close)
    {
        await using var client = await SocketClient.ConnectAsync(_server, SocketClient.Apollo);

        Assert.Equal(close, await client.AskAsync(message));
    }

    [Fact]
    public async Task Operations_need_an_initialized_connection()
    {
        await using var client = await SocketClient.OpenAsync(_server, SocketClient.Apollo);

        Assert.Equal("[close 4400 Invalid message type.]", await client.AskAsync(Start("1", "{__typename}")));
    }

    [Fact]
    public async Task Two_operations_with_one_id_close_the_socket()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server, SocketClient.Apollo);
        await client.SendAsync(Start("1", "subscription { numbers }"));

        Assert.Equal("[close 1011 The subscription id is not unique.]", await client.AskAsync(Start("1", "{__typename}")));
    }

    private static string Start(string id, string document)
        => $$$"""{"id":"{{{id}}}","type":"start","payload":{"query":"{{{document}}}"}}""";
}

using System.Net.WebSockets;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The sub-protocol <c>graphql-transport-ws</c>, message by message.</summary>
public sealed class GraphQLTransportProtocolTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly GraphQLServer _server = shared.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_sends_each_result_and_then_that_it_is_complete()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "subscription { numbers }");
        await server.Probe.Numbers.Writer.WriteAsync(7, Cancellation);
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"numbers":7}}}""", await client.ReceiveAsync());

        server.Probe.Numbers.Writer.Complete();
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("{__typename}", """{"data":{"__typename":"Query"}}""")]
    [InlineData("mutation { rename(name: \\\"b\\\") }", """{"data":{"rename":"b"}}""")]
    [InlineData("{ refusal }", """{"errors":[{"message":"Refused.","locations":[{"line":1,"column":3}],"path":["refusal"]}],"data":{"refusal":null}}""")]
    public async Task A_query_or_mutation_is_one_result_and_then_its_completion(string document, string result)
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        await client.SubscribeAsync("q", document);

        Assert.Equal($$"""{"id":"q","type":"next","payload":{{result}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Variables_and_the_name_of_the_operation_are_heeded()
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        var answer = await client.AskAsync(
            """
            {"type":"subscribe","payload":{"variables":{"text":"hello"},"operationName":"B",
            "query":"query A { nothing } query B($text: String!) { echo(text: $text) }"},"id":"\"1\""}
            """);

        Assert.Equal("""{"id":"\"1\"","type":"next","payload":{"data":{"echo":"hello"}}}""", answer);
    }

    [Fact]
    public async Task An_operation_that_is_not_valid_is_an_error_and_no_completion()
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        await client.SubscribeAsync("e", "{nope}");

        Assert.StartsWith(
            """{"id":"e","type":"error","payload":[{"message":"The field `nope` does not exist on the type `Query`.","locations":[""",
            await client.ReceiveAsync(),
            StringComparison.Ordinal);
        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("""{"type":"ping"}"""));
    }

    [Theory]
    [InlineData("""{}""", "The request is missing the `query` property and the `id` property.")]
    [InlineData("""{"query": 1}""", "Expected a string or a null-token, but found a Number-token with value `1`.")]
    [InlineData("""{"query": "{__typename}", "variables": []}""", "Variable batching is not supported: send a request for each object of variables.")]
    public async Task A_request_that_is_none_is_an_error(string payload, string message)
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        var answer = await client.AskAsync($$"""{"id":"e","type":"subscribe","payload":{{payload}}}""");

        Assert.StartsWith($$"""{"id":"e","type":"error","payload":[{"message":"{{message}}",""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_stream_that_fails_is_an_error()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { numbers }");

        server.Probe.Numbers.Writer.Complete(new GraphQLException("No more numbers."));

        Assert.Equal("""{"id":"1","type":"error","payload":[{"message":"No more numbers."}]}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_operation_that_the_client_completes_ends_and_its_id_is_free()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await server.Probe.Started;

        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await server.Probe.Cancelled;
        await server.Probe.Numbers.Writer.WriteAsync(1, Cancellation);
        await client.SubscribeAsync("1", "{__typename}");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_id_may_be_used_again_as_soon_as_its_operation_is_complete()
    {
        await using var client = await SocketClient.ConnectAsync(_server);
        for (var times = 0; times < 50; times++)
        {
            await client.SubscribeAsync("1", "{__typename}");
            Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""", await client.ReceiveAsync());
            Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
        }
    }

    [Theory]
    [InlineData("""{"id":"unknown","type":"complete"}""")]
    [InlineData("""{"type":"pong"}""")]
    [InlineData("""{"type":"pong","payload":{"any":"thing"}}""")]
    public async Task A_message_that_needs_no_answer_gets_none(string message)
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        await client.SendAsync(message);

        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("""{"type":"ping"}"""));
    }

    [Fact]
    public async Task A_ping_is_answered_before_there_is_a_connection()
    {
        await using var client = await SocketClient.OpenAsync(_server);

        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("""{"type":"ping","payload":{"any":"thing"}}"""));
    }

    [Theory]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{__typename}"}}""")]
    [InlineData("""{"id":"1","type":"complete"}""")]
    public async Task Operations_need_an_initialized_connection(string message)
    {
        await using var client = await SocketClient.OpenAsync(_server);

        Assert.Equal("[close 4401 Unauthorized]", await client.AskAsync(message));
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "[close 4429 Too many initialization requests.]")]
    [InlineData("not json", "[close 4400 The message must be a json object.]")]
    [InlineData("", "[close 4400 The message must be a json object.]")]
    [InlineData("[]", "[close 4400 The message must be a json object.]")]
    [InlineData("""{"type":"ping"} {}""", "[close 4400 The message must be a json object.]")]
    [InlineData("""{"type":"ping","payload":"\ud800""", "[close 4400 The message must be a json object.]")]
    [InlineData("""{"id":"1"}""", "[close 4400 The type property on the message is mandatory.]")]
    [InlineData("""{"type":1}""", "[close 4400 The type property on the message is mandatory.]")]
    [InlineData("""{"type":"\ud800"}""", "[close 4400 The message must be a json object.]")]
    [InlineData("""{"type":"next","id":"1"}""", "[close 4400 Invalid message type.]")]
    [InlineData("""{"type":"complete"}""", "[close 4400 Invalid message type.]")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{__typename}"}}""", "[close 4400 Invalid subscribe message structure.]")]
    [InlineData("""{"type":"subscribe","id":1,"payload":{"query":"{__typename}"}}""", "[close 4400 Invalid subscribe message structure.]")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "[close 4400 Invalid subscribe message structure.]")]
    [InlineData("""{"type":"subscribe","id":"1","payload":"{__typename}"}""", "[close 4400 Invalid subscribe message structure.]")]
    public async Task A_message_that_the_protocol_does_not_know_closes_the_socket(string message, string close)
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        Assert.Equal(close, await client.AskAsync(message));
    }

    [Fact]
    public async Task Two_operations_with_one_id_close_the_socket()
    {
        await using var server = await GraphQLServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "subscription { numbers }");
        await client.SubscribeAsync("1", "{__typename}");

        Assert.Equal("[close 4409 The subscription id is not unique.]", await client.ReceiveAsync());
        await server.Probe.Cancelled;
    }

    [Fact]
    public async Task A_binary_message_closes_the_socket()
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        await client.SendAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);

        Assert.Equal("[close 4400 The message must be text.]", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_closes_the_socket_as_WebSockets_have_it()
    {
        await using var client = await SocketClient.ConnectAsync(_server);

        await client.SendAsync([.. """{"type":"ping","x":"""u8, 0xFF, (byte)'}']);

        Assert.Equal("[close 1007 ]", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_message_may_come_in_fragments_and_is_of_bounded_size()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { MaxRequestSize = 10_000 });
        await using var client = await SocketClient.ConnectAsync(server);

        await client.SendAsync("""{"type":"""u8.ToArray(), isWhole: false);
        await client.SendAsync([], isWhole: false);
        await client.SendAsync(Encoding.UTF8.GetBytes(new string(' ', 9_985)), isWhole: false);
        Assert.Equal("""{"type":"pong"}""", await client.AskAsync("\"ping\"}"));

        await client.SendAsync(Encoding.UTF8.GetBytes(new string(' ', 6_000)), isWhole: false);
        await client.SendAsync(Encoding.UTF8.GetBytes(new string(' ', 6_000)), isWhole: false);
        Assert.Equal("[close 1009 A message may have 10000 bytes.]", await client.ReceiveAsync());
    }
}

using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>A source stream that fails: the client gets the error with its code, and then the end.</summary>
public sealed class StreamErrorTests
{
    private const string Document = "subscription { lost }";
    private const string Error = """{"message":"Too slow.","extensions":{"code":"EVENTS_LOST"}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        "text/event-stream",
        "event: next\ndata: {\"data\":{\"lost\":1}}\n\nevent: next\ndata: {\"errors\":[" + Error + "]}\n\nevent: complete\ndata:\n\n")]
    [InlineData(
        "multipart/mixed;subscriptionSpec=1.0",
        "\r\n--graphql\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"payload\":{\"data\":{\"lost\":1}}}"
        + "\r\n--graphql\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"payload\":null,\"errors\":[" + Error + "]}\r\n--graphql--\r\n")]
    public async Task Over_HTTP_the_error_is_the_last_result(string accept, string expected)
    {
        await using var server = await StartAsync();
        using var response = await server.OpenAsync(Document, accept, Cancellation);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Empty(server.Log.Errors);
    }

    [Theory]
    [InlineData(SocketClient.Transport, "subscribe", "next", "[" + Error + "]")]
    [InlineData(SocketClient.Apollo, "start", "data", Error)]
    public async Task Over_a_WebSocket_it_is_the_operations_last_message(string protocol, string start, string next, string payload)
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.ConnectAsync(server, protocol);

        var first = await client.AskAsync($$$"""{"id":"1","type":"{{{start}}}","payload":{"query":"{{{Document}}}"}}""");
        var second = await client.ReceiveAsync();

        Assert.Equal($$$$"""{"id":"1","type":"{{{{next}}}}","payload":{"data":{"lost":1}}}""", first);
        Assert.Equal($$"""{"id":"1","type":"error","payload":{{payload}}}""", second);
        // The id can be used again, and the ended operation sends nothing more.
        var third = await client.AskAsync($$$"""{"id":"1","type":"{{{start}}}","payload":{"query":"{{{Document}}}"}}""");
        Assert.Equal(first, third);
    }

    private static Task<GraphQLServer> StartAsync() => GraphQLServer.StartAsync(server => server.AddTypes(typeof(LosingSubscriptions)));
}

[ExtendObjectType(OperationTypeNames.Subscription)]
public static class LosingSubscriptions
{
    [Subscribe(With = nameof(SubscribeAsync))]
    public static int Lost([EventMessage] int number) => number;

    public static async IAsyncEnumerable<int> SubscribeAsync()
    {
        yield return 1;
        await Task.Yield();
        throw new GraphQLException(ErrorBuilder.New().SetMessage("Too slow.").SetCode("EVENTS_LOST").Build());
    }
}

using System.Net;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Responses with parts that are delivered later.</summary>
public sealed class IncrementalDeliveryTests
{
    private const string Header = "Content-Type: application/json; charset=utf-8\r\n\r\n";
    private const string Deferring = """{"query":"{ letter { text ... @defer { capital } } }"}""";
    private const string Streaming = """{"query":"{ letters @stream(initialCount: 1) { text } }"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9")]
    [InlineData("*/*")]
    [InlineData(null)]
    public async Task A_deferred_fragment_is_a_part_of_its_own(string? accept)
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync(Deferring, accept);

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.Multipart), (answer.Status, answer.ContentType));
        Assert.Equal(
            $"\r\n---\r\n{Header}"
                + """{"data":{"letter":{"text":"a"}},"pending":[{"id":"0","path":["letter"]}],"hasNext":true}"""
                + $"\r\n---\r\n{Header}"
                + """{"incremental":[{"id":"0","data":{"capital":"A"}}],"completed":[{"id":"0"}],"hasNext":false}"""
                + "\r\n-----\r\n",
            answer.Body);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed")]
    public async Task Streamed_items_are_an_event_of_their_own(string accept)
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync(Streaming, accept);

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.EventStream), (answer.Status, answer.ContentType));
        Assert.Equal(
            """
            event: next
            data: {"data":{"letters":[{"text":"a"}]},"pending":[{"id":"0","path":["letters"]}],"hasNext":true}

            event: next
            data: {"incremental":[{"id":"0","items":[{"text":"b"},{"text":"c"}]}],"completed":[{"id":"0"}],"hasNext":false}

            event: complete
            data:


            """.ReplaceLineEndings("\n"),
            answer.Body);
    }

    [Theory]
    [InlineData("application/json", GraphQLServer.Json)]
    [InlineData("application/graphql-response+json", GraphQLServer.GraphQLResponse)]
    [InlineData("multipart/mixed;deferSpec=20220824,application/json", GraphQLServer.Json)]
    public async Task A_client_that_reads_no_parts_of_this_format_gets_the_response_whole(string accept, string contentType)
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync(Deferring, accept);

        Assert.Equal((HttpStatusCode.OK, contentType), (answer.Status, answer.ContentType));
        Assert.Equal("""{"data":{"letter":{"text":"a","capital":"A"}}}""", answer.Body);
    }

    [Fact]
    public async Task A_response_without_parts_is_one_as_ever()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync("""{"query":"{ letter { text ... @defer(if: false) { capital } } }"}""");

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.Json), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task Nothing_is_delivered_later_unless_the_schema_says_so()
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync(Deferring, "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("The specified directive `defer` is not supported", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_initial_result_is_sent_before_the_rest_is_there()
    {
        await using var server = await StartAsync();
        using var response = await server.OpenAsync("{ letter { text ... @defer { slow } } }", "multipart/mixed", Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);

        await AssertNextAsync(
            body,
            $"\r\n---\r\n{Header}"
                + """{"data":{"letter":{"text":"a"}},"pending":[{"id":"0","path":["letter"]}],"hasNext":true}"""
                + "\r\n---");

        await server.Probe.Started;
        server.Probe.Numbers.Writer.Complete();
        await AssertNextAsync(
            body,
            $"\r\n{Header}"
                + """{"incremental":[{"id":"0","data":{"slow":"a"}}],"completed":[{"id":"0"}],"hasNext":false}"""
                + "\r\n-----\r\n");
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("text/event-stream")]
    public async Task A_client_that_disconnects_ends_the_deferred_parts(string accept)
    {
        await using var server = await StartAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using (await server.OpenAsync("{ letter { text ... @defer { slow } } }", accept, gone.Token))
        {
            await server.Probe.Started;
            await gone.CancelAsync();
        }

        await server.Probe.Cancelled;
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task By_a_WebSocket_each_part_is_a_message()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "{ letter { text ... @defer { capital } } }");

        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"letter":{"text":"a"}},"pending":[{"id":"0","path":["letter"]}],"hasNext":true}}""",
            await client.ReceiveAsync());
        Assert.Equal(
            """{"id":"1","type":"next","payload":{"incremental":[{"id":"0","data":{"capital":"A"}}],"completed":[{"id":"0"}],"hasNext":false}}""",
            await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    private static Task<GraphQLServer> StartAsync() => GraphQLServer.StartAsync(
        graphQL => graphQL.ModifyOptions(options => (options.EnableDefer, options.EnableStream) = (true, true)));

    private static async Task AssertNextAsync(Stream body, string expected)
    {
        var actual = new byte[expected.Length];
        await body.ReadExactlyAsync(actual, Cancellation);
        Assert.Equal(expected, Encoding.UTF8.GetString(actual));
    }
}

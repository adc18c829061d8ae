using System.Net;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Several requests in one body.</summary>
public sealed class BatchTests
{
    private const string Batch =
        """[{"query":"{ echo(text: \"a\") }"},{"query":"mutation { rename(name: \"b\") }"},{"query":"{ unknown }"}]""";

    private static readonly GraphQLServerOptions s_options = new() { EnableBatching = true, MaxBatchSize = 3 };

    [Theory]
    [InlineData("application/json", GraphQLServer.Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLServer.GraphQLResponse)]
    [InlineData("*/*", GraphQLServer.Json)]
    [InlineData(null, GraphQLServer.Json)]
    [InlineData("application/json, multipart/mixed", GraphQLServer.Json)]
    public async Task A_client_that_would_not_rather_have_a_stream_gets_a_list_in_the_order_of_its_requests(string? accept, string contentType)
    {
        await using var server = await GraphQLServer.StartAsync(options: s_options);

        var answer = await server.PostAsync(Batch, accept);

        Assert.Equal((HttpStatusCode.OK, contentType), (answer.Status, answer.ContentType));
        Assert.StartsWith(
            """[{"data":{"echo":"a"}},{"data":{"rename":"b"}},{"errors":[{"message":"The field `unknown`""", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("}]", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed, application/json;q=0.9")]
    public async Task A_client_of_parts_gets_one_for_each_request(string accept)
    {
        await using var server = await GraphQLServer.StartAsync(options: s_options);

        var answer = await server.PostAsync("""[{"query":"{ echo(text: \"a\") }"},{"query":"{ nothing }"}]""", accept);

        Assert.Equal((HttpStatusCode.OK, "multipart/mixed; boundary=\"-\""), (answer.Status, answer.ContentType));
        Assert.Equal(
            """

            ---
            Content-Type: application/json; charset=utf-8

            {"requestIndex":0,"data":{"echo":"a"}}
            ---
            Content-Type: application/json; charset=utf-8

            {"requestIndex":1,"data":{"nothing":null}}
            -----

            """.ReplaceLineEndings("\r\n"),
            answer.Body);
    }

    [Fact]
    public async Task A_client_of_events_gets_an_event_for_each_request()
    {
        await using var server = await GraphQLServer.StartAsync(options: s_options);

        var answer = await server.PostAsync("""[{"query":"{ nothing }"}]""", "text/event-stream");

        Assert.Equal(
            "event: next\ndata: {\"requestIndex\":0,\"data\":{\"nothing\":null}}\n\nevent: complete\ndata:\n\n", answer.Body);
    }

    [Theory]
    [InlineData("""[{"query":"{ nothing }"}]""", "Request batching is not enabled: send one request object.", false)]
    [InlineData("[]", "The GraphQL batch request has no elements.", true)]
    [InlineData("[{},{},{},{}]", "Max batch size reached: a batch may have 3 requests.", true)]
    public async Task A_batch_that_may_not_be_is_refused_as_a_whole(string body, string message, bool isEnabled)
    {
        await using var server = await GraphQLServer.StartAsync(options: isEnabled ? s_options : new());
        var requests = body.Replace("{}", """{"query":"{ nothing }"}""", StringComparison.Ordinal);

        var answer = await server.PostAsync(requests);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(ErrorBodies.WithCode(message, "HC0009"), answer.Body);
    }

    [Theory]
    [InlineData("[1]", "Expected `{` or `[` as first syntax token.")]
    [InlineData("[[]]", "Request batching is not enabled: send one request object.")]
    [InlineData("""[{"query":"{ nothing }"},{}]""", "The request is missing the `query` property and the `id` property.")]
    [InlineData("""[{"query":"{ nothing }"},""", "The request is not valid JSON")]
    public async Task An_invalid_request_in_a_batch_prevents_all_execution(string body, string message)
    {
        await using var server = await GraphQLServer.StartAsync(options: s_options);

        var answer = await server.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_is_not_one_of_a_batch()
    {
        await using var server = await GraphQLServer.StartAsync(options: s_options);

        var answer = await server.PostAsync("""[{"query":"subscription { numbers }"},{"query":"{ nothing }"}]""", "application/json");

        Assert.Equal(
            """[{"errors":[{"message":"The specified operation kind is not allowed."}]},{"data":{"nothing":null}}]""", answer.Body);
    }

    [Fact]
    public async Task Several_sets_of_variables_are_refused()
    {
        await using var server = await GraphQLServer.StartAsync(options: s_options);

        var answer = await server.PostAsync("""{"query":"query($t: String!) { echo(text: $t) }","variables":[{"t":"a"}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Variable batching is not supported", answer.Body, StringComparison.Ordinal);
    }
}

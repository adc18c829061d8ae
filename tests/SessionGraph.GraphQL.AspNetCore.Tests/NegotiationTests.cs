using System.Net;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The formats that clients accept, and those that they get.</summary>
public sealed class NegotiationTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Query = """{"query": "{__typename}"}""";
    private const string ApolloClient =
        "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed";

    private readonly GraphQLServer _server = shared.Server;

    [Theory]
    [InlineData(null, GraphQLServer.Json)]
    [InlineData("*/*", GraphQLServer.Json)]
    [InlineData("application/*", GraphQLServer.Json)]
    [InlineData("application/json", GraphQLServer.Json)]
    [InlineData("Application/JSON; charset=utf-8", GraphQLServer.Json)]
    [InlineData("application/graphql-response+json", GraphQLServer.GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8", GraphQLServer.GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json", GraphQLServer.GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLServer.Json)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", GraphQLServer.GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, */*;q=0.8", GraphQLServer.Json)]
    [InlineData("*/*, application/graphql-response+json", GraphQLServer.GraphQLResponse)]
    [InlineData("application/json;q=0, */*", GraphQLServer.GraphQLResponse)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", GraphQLServer.Json)]
    [InlineData(ApolloClient, GraphQLServer.GraphQLResponse)]
    [InlineData("text/event-stream, application/json", GraphQLServer.Json)]
    [InlineData("text/event-stream, */*;q=0.1", GraphQLServer.EventStream)]
    [InlineData("text/event-stream", GraphQLServer.EventStream)]
    [InlineData("text/*", GraphQLServer.EventStream)]
    [InlineData("multipart/mixed", GraphQLServer.Multipart)]
    [InlineData("multipart/*;q=0.9, application/json;q=0.8", GraphQLServer.Multipart)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", GraphQLServer.Json)]
    [InlineData("text/event-stream, multipart/mixed", GraphQLServer.EventStream)]
    [InlineData("multipart/mixed;subscriptionSpec=1.0", GraphQLServer.MultipartSubscription)]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=\"1.0\", application/json", GraphQLServer.Json)]
    public async Task The_best_format_is_chosen(string? accept, string contentType)
    {
        var answer = await _server.PostAsync(Query, accept);

        Assert.Equal((HttpStatusCode.OK, contentType), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, image/*")]
    [InlineData("application/jsonl")]
    [InlineData("application/json;q=0")]
    public async Task A_request_that_accepts_no_supported_format_is_not_acceptable(string accept)
    {
        var answer = await _server.PostAsync(Query, accept);

        Assert.Equal((HttpStatusCode.NotAcceptable, GraphQLServer.GraphQLResponse), (answer.Status, answer.ContentType));
        Assert.Equal(ErrorBodies.WithCode("None of the `Accept` header values is supported.", "HC0063"), answer.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("json")]
    [InlineData("application/json;;q=1, /")]
    public async Task A_header_that_cannot_be_read_is_a_bad_request(string accept)
    {
        var answer = await _server.PostAsync(Query, accept);

        Assert.Equal((HttpStatusCode.BadRequest, GraphQLServer.GraphQLResponse), (answer.Status, answer.ContentType));
        Assert.Equal(
            ErrorBodies.Of(
                $"Unable to parse the accept header value `{accept}`.",
                $$""","extensions":{"headerValue":"{{accept}}","code":"HC0064"}"""),
            answer.Body);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ unknown }")]
    [InlineData("query($t: String!) { echo(text: $t) }")]
    public async Task A_request_that_fails_before_it_is_executed_has_the_status_of_its_format(string document)
    {
        var body = $$"""{"query":"{{document}}"}""";
        var json = await _server.PostAsync(body, "application/json");
        var graphQLResponse = await _server.PostAsync(body, "application/graphql-response+json");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (json.Status, graphQLResponse.Status));
        Assert.Equal(json.Body, graphQLResponse.Body);
        Assert.DoesNotContain("\"data\"", json.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task An_operation_that_was_executed_with_errors_is_ok(string accept)
    {
        var answer = await _server.PostAsync("""{"query":"{ refusal }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.EndsWith(""","path":["refusal"]}],"data":{"refusal":null}}""", answer.Body, StringComparison.Ordinal);
    }
}

using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>
/// The Accept headers of common clients, and the formats that they get. Clients that accept no stream cannot subscribe: in JSON the refusal
/// has status 200, otherwise 405, shown here as null.
/// </summary>
public sealed class ClientKitTests
{
    private const string ApolloClient4 = "application/graphql-response+json,application/json;q=0.9";

    [Theory]
    [InlineData("fetch, curl, Postman, Apollo Client 3, BatchHttpLink, Relay", "*/*", "json", "json", "multipart", "events")]
    [InlineData("no header", null, "json", "json", "multipart", "events")]
    [InlineData("axios", "application/json, text/plain, */*", "json", "json", "json", "events")]
    [InlineData("graphql-request, graphql-http", "application/graphql-response+json, application/json", "response", "response", "response", null)]
    [InlineData("graphql-request 3 to 6", "application/json", "json", "json", "json", "json")]
    [InlineData("Apollo Client 4", ApolloClient4, "response", "response", "response", null)]
    [InlineData("Apollo Client 4, @defer of GraphQL 17", "multipart/mixed;incrementalSpec=v0.2," + ApolloClient4, "response", "response", "multipart", null)]
    [InlineData("Apollo Client 3, @defer", "multipart/mixed;deferSpec=20220824,application/json", "json", "json", "json", "json")]
    [InlineData(
        "Apollo Client, subscription", "multipart/mixed;boundary=graphql;subscriptionSpec=1.0," + ApolloClient4, "response", "response", "response", "parts")]
    [InlineData(
        "urql",
        "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed",
        "response", "response", "events", "events")]
    [InlineData("graphql-sse", "text/event-stream", "events", "events", "events", "events")]
    [InlineData("GraphiQL", "application/json, multipart/mixed", "json", "json", "multipart", "json")]
    [InlineData(
        "StrawberryShake",
        "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8, multipart/mixed; charset=utf-8, text/event-stream; charset=utf-8",
        "response", "response", "multipart", "events")]
    public async Task Each_client_gets_a_format_that_it_supports(
        string kit, string? accept, string single, string batch, string deferred, string? subscription)
    {
        await using var server = await GraphQLServer.StartAsync(
            graphQL => graphQL.ModifyOptions(options => options.EnableDefer = true), options: new() { EnableBatching = true });

        var formats = new[]
        {
            await FormatAsync(server, """{"query":"{ nothing }"}""", accept),
            await FormatAsync(server, """[{"query":"{ nothing }"},{"query":"{ nothing }"}]""", accept),
            await FormatAsync(server, """{"query":"{ nothing ... @defer { echo(text: \"a\") } }"}""", accept),
            await FormatAsync(server, """{"query":"subscription { numbers }"}""", accept),
        };

        Assert.Equal((kit, string.Join(' ', single, batch, deferred, subscription)), (kit, string.Join(' ', formats)));
    }

    private static async Task<string?> FormatAsync(GraphQLServer server, string body, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.Content.Headers.ContentType?.ToString() switch
        {
            _ when !answer.IsSuccessStatusCode => null,
            GraphQLServer.Json => "json",
            GraphQLServer.GraphQLResponse => "response",
            GraphQLServer.EventStream => "events",
            GraphQLServer.Multipart => "multipart",
            GraphQLServer.MultipartSubscription => "parts",
            var other => other,
        };
    }
}

using System.Net;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Requests by GET.</summary>
public sealed class GetTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Mutation = "/graphql?query=mutation%7Brename(name%3A%22x%22)%7D";
    private readonly GraphQLServer _server = shared.Server;

    [Fact]
    public async Task A_query_is_executed()
    {
        var answer = await _server.GetAsync("/graphql?query=%7Becho(text%3A%22%C3%A4%22)%7D", "application/graphql-response+json");

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.GraphQLResponse), (answer.Status, answer.ContentType));
        Assert.Equal("""{"data":{"echo":"ä"}}""", answer.Body);
    }

    [Fact]
    public async Task Variables_are_read_and_an_empty_operation_name_is_ignored()
    {
        var answer = await _server.GetAsync(
            "/graphql?query=query(%24t%3AString!)%7Becho(text%3A%24t)%7D&variables=%7B%22t%22%3A%222%22%7D"
            + "&operationName=&extensions=%7B%7D");

        Assert.Equal("""{"data":{"echo":"2"}}""", answer.Body);
    }

    [Theory]
    [InlineData("variables=5", "Expected an object or a null-token, but found a Number-token with value `5`.")]
    [InlineData("variables=%7B", "The request is not valid JSON: ")]
    [InlineData("extensions=%22x%22", "Expected an object or a null-token, but found a String-token with value `x`.")]
    public async Task A_parameter_that_is_not_an_object_is_reported(string parameter, string message)
    {
        var answer = await _server.GetAsync("/graphql?query=%7B__typename%7D&" + parameter);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_syntax_error_is_a_bad_request()
    {
        var answer = await _server.GetAsync("/graphql?query=%7B", "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(ErrorBodies.WithPlace("Expected a `RightBrace`-token, but found a `EndOfFile`-token.", 1, 2), answer.Body);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=")]
    public async Task Without_a_document_it_is_a_bad_request(string pathAndQuery)
    {
        var answer = await _server.GetAsync(pathAndQuery, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("The request is missing the `query` property and the `id` property.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", GraphQLServer.Json)]
    [InlineData("application/graphql-response+json", GraphQLServer.GraphQLResponse)]
    public async Task A_mutation_is_refused(string accept, string contentType)
    {
        var answer = await _server.GetAsync(Mutation, accept);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, contentType), (answer.Status, answer.ContentType));
        Assert.Equal(ErrorBodies.Of("The specified operation kind is not allowed."), answer.Body);
        Assert.Equal(["POST"], answer.ContentHeaders.Allow);
    }

    [Fact]
    public async Task A_mutation_is_executed_where_the_options_allow_it()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { AllowedGetOperations = OperationKinds.All });

        var answer = await server.GetAsync(Mutation);

        Assert.Equal("""{"data":{"rename":"x"}}""", answer.Body);
    }

    [Fact]
    public async Task Nothing_is_executed_where_the_options_forbid_it()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { EnableGetRequests = false });

        var answer = await server.GetAsync("/graphql?query=%7B__typename%7D");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(["POST"], answer.ContentHeaders.Allow);
    }
}

using System.Net;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>What a browser sends to any origin without asking is not executed.</summary>
public sealed class PreflightTests
{
    private const string Body = """{"query":"mutation { rename(name: \"a\") }"}""";

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain;charset=UTF-8")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task A_body_that_a_form_can_have_is_refused(string? contentType)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync(Body, GraphQLServer.GraphQLResponse, contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains("send `application/json`", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.BadRequest, "Multi-part requests must include a GraphQL preflight header.", "HC0077")]
    [InlineData(true, HttpStatusCode.UnsupportedMediaType, "The content type `multipart/form-data; boundary=", "HC0009")]
    public async Task A_form_in_parts_is_refused(bool isPreflighted, HttpStatusCode status, string message, string code)
    {
        await using var server = await GraphQLServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new MultipartFormDataContent("a") { { new StringContent(Body), "operations" } },
        };
        if (isPreflighted)
            request.Headers.Add("GraphQL-Preflight", "1");

        var answer = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(status, answer.Status);
        Assert.Contains(message, answer.Body, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_get_needs_the_header_where_the_options_say_so()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { EnforceGetRequestsPreflightHeader = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={nothing}");
        request.Headers.Add("GraphQL-Preflight", "1");

        var without = await server.GetAsync("/graphql?query={nothing}");
        var with = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));
        var schema = await server.GetAsync("/graphql?sdl");

        Assert.Equal(
            (HttpStatusCode.BadRequest, ErrorBodies.WithCode("GET requests must include a GraphQL preflight header.", "HC0077")),
            (without.Status, without.Body));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [with.Status, schema.Status]);
    }

    [Theory]
    [InlineData("PUT", "/graphql", "GET, POST")]
    [InlineData("OPTIONS", "/graphql", "GET, POST")]
    [InlineData("DELETE", "/graphql", "GET, POST")]
    [InlineData("HEAD", "/graphql?query={nothing}", "GET, POST")]
    [InlineData("PUT", "/graphql?sdl", "GET, POST")]
    [InlineData("POST", "/graphql/schema.graphql", "GET, HEAD")]
    public async Task A_method_that_is_not_allowed_is_told_which_are(string method, string pathAndQuery, string allowed)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.SendAsync(new HttpMethod(method), pathAndQuery);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(allowed, string.Join(", ", answer.ContentHeaders.Allow));
    }

    [Fact]
    public async Task A_body_in_an_encoding_that_the_application_does_not_undo_is_refused()
    {
        await using var server = await GraphQLServer.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await server.SendAsync(HttpMethod.Post, "/graphql", content: content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains("The content encoding `gzip` is not supported.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{ nothing }","query":"{ refusal }"}""", "query")]
    [InlineData("""{"id":"a","documentId":"b"}""", "documentId")]
    [InlineData("""{"variables":{},"query":"{ nothing }","variables":null}""", "variables")]
    public async Task A_parameter_that_is_there_twice_is_refused(string body, string parameter)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"The property `{parameter}` is there twice.", answer.Body, StringComparison.Ordinal);
    }
}

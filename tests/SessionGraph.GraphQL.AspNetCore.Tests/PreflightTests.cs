using System.Net;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Requests that a browser sends to any origin without a preflight request are not executed.</summary>
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
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_in_parts_is_refused_with_one_answer(bool isPreflighted)
    {
        await using var server = await GraphQLServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new MultipartFormDataContent("a") { { new StringContent(Body), "operations" } },
        };
        if (isPreflighted)
            request.Headers.Add("GraphQL-Preflight", "1");

        var answer = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal(
            ErrorBodies.WithCode("File uploads and other multipart bodies are not supported: send `application/json` in UTF-8.", "HC0009"),
            answer.Body);
    }

    [Theory]
    [InlineData("GraphQL-Preflight", "1", true)]
    [InlineData("GraphQL-Preflight", "", false)]
    [InlineData("X-Apollo-Operation-Name", "Sessions", true)]
    [InlineData("Apollo-Require-Preflight", "true", true)]
    [InlineData("Content-Type", "application/json", true)]
    [InlineData("Content-Type", "application/json; charset=utf-8", true)]
    [InlineData("Content-Type", "text/plain", false)]
    [InlineData("Content-Type", "TEXT/PLAIN; charset=utf-8", false)]
    [InlineData("Content-Type", "multipart/form-data; boundary=a", false)]
    [InlineData("Content-Type", "application/x-www-form-urlencoded", false)]
    [InlineData("Content-Type", "json", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Origin", "https://example.com", false)]
    [InlineData("Accept", "application/json", false)]
    public async Task A_get_needs_a_preflight_header_if_the_options_require_it(string header, string value, bool isTaken)
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { EnforceGetRequestsPreflightHeader = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={nothing}") { Content = new ByteArrayContent([]) };
        if (!request.Headers.TryAddWithoutValidation(header, value))
            request.Content.Headers.TryAddWithoutValidation(header, value);

        var answer = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(!isTaken, answer.Body.Contains("GraphQL-Preflight: 1", StringComparison.Ordinal));
        Assert.Equal(!isTaken, answer.Body.Contains("HC0077", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/graphql?sdl", null, HttpStatusCode.OK)]
    [InlineData("/graphql/schema.graphql", null, HttpStatusCode.OK)]
    [InlineData("/graphql/", "text/html", HttpStatusCode.OK)]
    public async Task The_schema_and_the_page_need_no_preflight(string path, string? accept, HttpStatusCode status)
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { EnforceGetRequestsPreflightHeader = true });

        var answer = await server.GetAsync(path, accept);

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("PUT", "/graphql", "GET, POST")]
    [InlineData("OPTIONS", "/graphql", "GET, POST")]
    [InlineData("DELETE", "/graphql", "GET, POST")]
    [InlineData("HEAD", "/graphql?query={nothing}", "GET, POST")]
    [InlineData("PUT", "/graphql?sdl", "GET, POST")]
    [InlineData("POST", "/graphql/schema.graphql", "GET, HEAD")]
    public async Task A_method_that_is_not_allowed_gets_the_allowed_ones(string method, string pathAndQuery, string allowed)
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
        Assert.Contains("The content encoding `gzip` is not supported: send the body without an encoding.", answer.Body, StringComparison.Ordinal);
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
        Assert.Contains($"The property `{parameter}` occurs twice.", answer.Body, StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>POST requests, compared with HotChocolate's recorded answers.</summary>
public sealed class PostTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly GraphQLServer _server = shared.Server;

    public static TheoryData<string, HttpStatusCode, string> Recorded => new()
    {
        { """{"query": "{__typename}"}""", HttpStatusCode.OK, """{"data":{"__typename":"Query"}}""" },
        { """{"query":"{__typename}","foo":{"bar":[1]}}""", HttpStatusCode.OK, """{"data":{"__typename":"Query"}}""" },
        { "", HttpStatusCode.BadRequest, ErrorBodies.WithCode("The GraphQL request is empty.", "HC0009") },
        { "\"x\"", HttpStatusCode.BadRequest, ErrorBodies.WithPlace("Expected `{` or `[` as first syntax token.", 1, 1) },
        { "{}", HttpStatusCode.BadRequest, NoDocument(2) },
        { """{"query": ""}""", HttpStatusCode.BadRequest, NoDocument(13) },
        {
            """{"id": "abc"}""",
            HttpStatusCode.BadRequest,
            ErrorBodies.WithCode("The query request contains no document or no document id.", "HC0015")
        },
        {
            """{"query":"{__typename}","variables":"x"}""",
            HttpStatusCode.BadRequest,
            ErrorBodies.WithPlace("Expected an object or a null-token, but found a String-token with value `x`.", 1, 37)
        },
        {
            """{"query": "{ echo(text: 1 { nodes { id } } "}""",
            HttpStatusCode.BadRequest,
            ErrorBodies.WithPlace("Expected a `Name`-token, but found a `LeftBrace`-token.", 1, 16)
        },
        {
            """{"query": "query A{__typename}", "operationName": "B"}""",
            HttpStatusCode.BadRequest,
            ErrorBodies.Of(
                "The specified operation `B` cannot be found.",
                ""","locations":[{"line":1,"column":1}],"extensions":{"operationName":"B"}""")
        },
        {
            """{"query": "query A{__typename} query B{__typename}"}""",
            HttpStatusCode.BadRequest,
            ErrorBodies.Of(
                "The operation name can only be omitted if there is just one operation in a GraphQL document.",
                ""","locations":[{"line":1,"column":1},{"line":1,"column":21}]""")
        },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_request_is_answered_as_HotChocolate_answers_it(string body, HttpStatusCode status, string expected)
    {
        var answer = await _server.PostAsync(body, "application/graphql-response+json");

        Assert.Equal((status, GraphQLServer.GraphQLResponse), (answer.Status, answer.ContentType));
        Assert.Equal(expected, answer.Body);
        Assert.Equal(Encoding.UTF8.GetByteCount(expected), answer.ContentHeaders.ContentLength);
    }

    [Fact]
    public async Task Document_and_variables_are_read_with_their_escapes_and_beyond_ascii()
    {
        var answer = await _server.PostAsync("""
            {
              "query": "query($t: String!) {\n  \u0065cho(text: $t)\n}",
              "variables": { "t": "\"ä\\\ud83d\ude00\u0000 €" },
              "operationName": null,
              "extensions": null
            }
            """);

        Assert.Equal("""{"data":{"echo":"\"ä\\\uD83D\uDE00\u0000 €"}}""", answer.Body);
    }

    [Theory]
    [InlineData("""{"a":[1,-2.5,1e3,true,false,null,"x",{},[]]}""")]
    [InlineData("12345678901234567890")]
    [InlineData("null")]
    public async Task Variables_of_any_shape_arrive_as_they_are(string json)
    {
        var answer = await _server.PostAsync(
            $$$"""{"query":"query($v: JSON) { value(value: $v) }","variables":{"v":{{{json}}}}}""");

        Assert.Equal($$$"""{"data":{"value":{{{json}}}}}""", answer.Body.Replace(""","extensions":{}""", ""));
    }

    [Theory]
    [InlineData("""{"query":"{__typename}" """, 1, 25)]
    [InlineData("{\n \"query\": tru }", 2, 11)]
    [InlineData("""{"query":"{__typename}"} x""", 1, 26)]
    [InlineData("""{"query":"{__typename}",}""", 1, 25)]
    public async Task Invalid_JSON_is_reported_with_its_location(string body, int line, int column)
    {
        var answer = await _server.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var reason = JsonNode.Parse(answer.Body)!["errors"]![0]!["message"]!.ToString();
        Assert.StartsWith("The request is not valid JSON: ", reason, StringComparison.Ordinal);
        Assert.Equal(ErrorBodies.WithPlace(reason, line, column), answer.Body);
    }

    [Theory]
    [InlineData("""{"query":"{__typename}","variables":{"a":1,"a":2}}""", "The property `a` occurs twice.")]
    [InlineData("""{"query":1}""", "Expected a string or a null-token, but found a Number-token with value `1`.")]
    [InlineData("""{"query":"","operationName":[]}""", "Expected a string or a null-token, but found a StartArray-token with value `[`.")]
    [InlineData("""{"query":"{__typename}","variables":{"a":"\ud800"}}""", "An unpaired surrogate is not a character.")]
    [InlineData("""[{"query":"{__typename}"}]""", "Request batching is not enabled: send one request object.")]
    public async Task JSON_that_is_not_a_request_is_reported(string body, string message)
    {
        var answer = await _server.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, GraphQLServer.Json), (answer.Status, answer.ContentType));
        Assert.StartsWith($$"""{"errors":[{"message":"{{message}}",""", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF_8_is_reported()
    {
        var answer = await _server.PostAsync([.. "{\"query\":\"{__typename}\",\"operationName\":\""u8, 0xc3, 0x28, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(
            "The request is not valid UTF-8: the body has an invalid byte at position 41, counted from 0.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xc0, 0x80 })]
    [InlineData(new byte[] { 0xe0, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    [InlineData(new byte[] { 0xf5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0xe2, 0x82 })]
    public async Task Invalid_UTF_8_is_reported_with_its_position(byte[] character)
    {
        var answer = await _server.PostAsync([.. "{\"query\":\""u8, .. character, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("position 10", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        var answer = await _server.PostAsync([0xEF, 0xBB, 0xBF, .. "{\"query\":\"{__typename}\"}"u8]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=Utf-8")]
    public async Task A_JSON_body_is_taken(string contentType)
    {
        var answer = await _server.PostAsync("""{"query": "{__typename}"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData(null, "The request has no content type: send `application/json`.")]
    [InlineData("text/plain", "The content type `text/plain` is not supported: send `application/json` in UTF-8.")]
    [InlineData("application/graphql", "The content type `application/graphql` is not supported: send `application/json` in UTF-8.")]
    [InlineData("text/json; charset=x", "The content type `text/json; charset=x` is not supported: send `application/json` in UTF-8.")]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    public async Task Another_content_type_is_refused_with_the_right_one(string? contentType, string? message)
    {
        var answer = await _server.PostAsync("""{"query": "{__typename}"}""", contentType: contentType);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, GraphQLServer.Json), (answer.Status, answer.ContentType));
        message ??= $"The content type `{contentType}` is not supported: send `application/json` in UTF-8.";
        Assert.Equal(ErrorBodies.WithCode(message, "HC0009"), answer.Body);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_refused_with_the_right_ones(string method)
    {
        var answer = await _server.SendAsync(new HttpMethod(method), "/graphql");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(["GET", "POST"], answer.ContentHeaders.Allow);
        Assert.Contains($"The method `{method}` is not allowed.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_masked_error_has_the_id_that_the_log_has()
    {
        var answer = await _server.PostAsync("""{"query": "{ failure }"}""", "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
        var (message, exception) = Assert.Single(_server.Log.Errors);
        var errorId = message.Split(' ')[1].TrimEnd(':');
        Assert.Equal($"Error {errorId}: the field /failure failed.", message);
        Assert.Contains($"\"errorId\":\"{errorId}\"", answer.Body, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(exception);
    }

    private static string NoDocument(int column)
        => ErrorBodies.WithPlace("The request is missing the `query` property and the `id` property.", 1, column);
}

using System.Text;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Writes;

/// <summary>What is JSON stays as it is, written as a literal or as a variable, or is refused with the figure.</summary>
public sealed class MetadataTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Mutation =
        """
        mutation%variables% { createAcademicSession(input: {
          title: "Exam week" startDate: "2026-06-01" endDate: "2026-06-08" type: "ext:exams" schoolYear: "2026" org: { sourcedId: "org-alpha" }
          metadata: %value%
        }) { academicSession { id metadata } errors { __typename ... on Error { message code } } } }
        """;

    private readonly TestGateway _gateway = shared.Gateway;

    [Theory]
    [InlineData("""{"a":1e400}""")]
    [InlineData("""{"a":-0.0,"b":1.10,"c":1E+2}""")]
    [InlineData("""{"a":12345678901234567890123456789012345678901234567890}""")]
    [InlineData("""{"a":0.1000000000000000000000000000000000000000000001}""")]
    [InlineData("""{"":{"":[]},"a b":"c","__proto__":null}""")]
    [InlineData("""{"a":"<>&'\u2028\u202E\uFEFF😀","É":"e\u0301"}""")]
    public async Task A_variable_is_given_back_as_it_was(string metadata)
    {
        var expected = JsonNode.Parse(metadata)!.ToJsonString();

        var (id, text) = await CreateAsync("($metadata: JSON)", "$metadata", metadata);

        Assert.Equal(expected, JsonNode.Parse(text)!.ToJsonString());
        Assert.Equal(expected, JsonNode.Parse(await ReadAsync(id))!.ToJsonString());
    }

    [Theory]
    [InlineData("{ a: 1e400, b: 12345678901234567890123456789012345678901234567890, c: ENUM, d: -0.0 }", """{"a":1e400,"b":12345678901234567890123456789012345678901234567890,"c":"ENUM","d":-0.0}""")]
    public async Task A_literal_is_given_back_as_it_was(string literal, string expected)
    {
        var (id, text) = await CreateAsync("", literal, "null");

        Assert.Equal(expected, text);
        Assert.Equal(expected, await ReadAsync(id));
    }

    [Theory]
    [InlineData(31)]
    public async Task What_is_as_deep_as_allowed_is_given_back(int arrays)
    {
        var metadata = Nested(arrays);

        Assert.Equal(metadata, (await CreateAsync("($metadata: JSON)", "$metadata", metadata)).Metadata);
        Assert.Equal(metadata, (await CreateAsync("", Nested(arrays).Replace("\"a\"", "a", StringComparison.Ordinal), "null")).Metadata);
    }

    [Theory]
    [InlineData(32, 33)]
    [InlineData(64, 65)]
    [InlineData(150, 151)]
    public async Task What_is_deeper_is_refused_with_the_figure(int arrays, int depth)
    {
        foreach (var (operation, value, variable) in new[]
        {
            ("($metadata: JSON)", "$metadata", Nested(arrays)),
            ("", Nested(arrays).Replace("\"a\"", "a", StringComparison.Ordinal), "null"),
        })
        {
            var response = await SendAsync(operation, value, variable);

            var error = Assert.Single(response["data"]!["createAcademicSession"]!["errors"]!.AsArray())!;
            Assert.Equal(("InvalidAcademicSessionError", "invaliddata"), ((string?)error["__typename"], (string?)error["code"]));
            Assert.Equal(
                $"metadata has {depth} arrays and objects inside each other, but at most 32 are allowed.", (string?)error["message"]);
        }
    }

    [Fact]
    public async Task U_0000_in_a_key_is_refused()
    {
        var response = await SendAsync("($metadata: JSON)", "$metadata", """{"a":[{"k\u0000":1}]}""");

        Assert.Equal(
            "metadata.a[0] has a key that has the character U+0000 at position 2, which no text may contain.",
            (string?)response["data"]!["createAcademicSession"]!["errors"]![0]!["message"]);
    }

    private async Task<(string Id, string Metadata)> CreateAsync(string operation, string value, string variable)
    {
        var response = await SendAsync(operation, value, variable);
        Assert.False(response.ContainsKey("errors"), response.ToJsonString());
        var session = response["data"]!["createAcademicSession"]!["academicSession"]!;
        return ((string)session["id"]!, session["metadata"]!.ToJsonString());
    }

    private async Task<string> ReadAsync(string id)
    {
        var data = await _gateway.DataAsync("query($id: ID!) { session(id: $id) { ... on AcademicSession { metadata } } }", new { id });
        return data["session"]!["metadata"]!.ToJsonString();
    }

    // The variables as they are: a serializer in between might change numbers.
    private async Task<JsonObject> SendAsync(string operation, string value, string variable)
    {
        var query = Mutation
            .Replace("%variables%", operation, StringComparison.Ordinal)
            .Replace("%value%", value, StringComparison.Ordinal);
        var body = $"{{\"query\":{JsonValue.Create(query).ToJsonString()},\"variables\":{{\"metadata\":{variable}}}}}";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _gateway.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return JsonNode.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            documentOptions: new() { MaxDepth = 256 })!.AsObject();
    }

    private static string Nested(int arrays) => $"{{\"a\":{new string('[', arrays)}{new string(']', arrays)}}}";
}

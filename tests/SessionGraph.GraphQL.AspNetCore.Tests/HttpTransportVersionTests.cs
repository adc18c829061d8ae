using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The content type and the status of each outcome, in each revision of GraphQL over HTTP.</summary>
public sealed class HttpTransportVersionTests
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    private static readonly Dictionary<string, string> s_bodies = new(StringComparer.Ordinal)
    {
        ["executed"] = """{"query":"{ echo(text: \"a\") }"}""",
        ["executed with errors"] = """{"query":"{ refusal }"}""",
        ["not JSON"] = "{",
        ["no body"] = "",
        ["no query"] = "{}",
        ["no map of variables"] = """{"query":"{ nothing }","variables":[7]}""",
        ["a syntax error"] = """{"query":"{"}""",
        ["an unknown field"] = """{"query":"{ unknown }"}""",
        ["an unknown operation"] = """{"query":"query A { nothing }","operationName":"B"}""",
        ["a variable that does not fit"] = """{"query":"query($t: String!) { echo(text: $t) }","variables":{"t":1}}""",
        ["a subscription where none can be"] = """{"query":"subscription { numbers }"}""",
    };

    /// <summary>
    /// The outcome, then status and content type (JSON or GraphQL's own) without an Accept header, for JSON, and for GraphQL's own type.
    /// </summary>
    public static TheoryData<HttpTransportVersion, string, string, string, string> Outcomes { get; } = new()
    {
        { HttpTransportVersion.Legacy, "executed", "200 J", "200 J", "200 G" },
        { HttpTransportVersion.Legacy, "executed with errors", "200 J", "200 J", "200 G" },
        { HttpTransportVersion.Legacy, "not JSON", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Legacy, "no query", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Legacy, "a syntax error", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Legacy, "an unknown field", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Legacy, "a variable that does not fit", "200 J", "200 J", "400 G" },

        { HttpTransportVersion.Latest, "executed", "200 J", "200 J", "200 G" },
        { HttpTransportVersion.Latest, "an unknown field", "200 J", "200 J", "400 G" },

        { HttpTransportVersion.Draft20230127, "executed", "200 J", "200 J", "200 G" },
        { HttpTransportVersion.Draft20230127, "executed with errors", "200 J", "200 J", "200 G" },
        { HttpTransportVersion.Draft20230127, "not JSON", "400 J", "400 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "no body", "400 J", "400 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "no query", "400 J", "400 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "no map of variables", "400 J", "400 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "a syntax error", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "an unknown field", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "an unknown operation", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "a variable that does not fit", "200 J", "200 J", "400 G" },
        { HttpTransportVersion.Draft20230127, "a subscription where none can be", "200 text/event-stream", "200 J", "405 G" },

        { HttpTransportVersion.Draft20260806, "executed", "200 G", "200 J", "200 G" },
        { HttpTransportVersion.Draft20260806, "executed with errors", "294 G", "200 J", "294 G" },
        { HttpTransportVersion.Draft20260806, "not JSON", "400 G", "400 G", "400 G" },
        { HttpTransportVersion.Draft20260806, "no body", "400 G", "400 G", "400 G" },
        { HttpTransportVersion.Draft20260806, "no query", "422 G", "422 G", "422 G" },
        { HttpTransportVersion.Draft20260806, "no map of variables", "422 G", "422 G", "422 G" },
        { HttpTransportVersion.Draft20260806, "a syntax error", "400 G", "400 G", "400 G" },
        { HttpTransportVersion.Draft20260806, "an unknown field", "422 G", "422 G", "422 G" },
        { HttpTransportVersion.Draft20260806, "an unknown operation", "422 G", "422 G", "422 G" },
        { HttpTransportVersion.Draft20260806, "a variable that does not fit", "422 G", "422 G", "422 G" },
        { HttpTransportVersion.Draft20260806, "a subscription where none can be", "200 text/event-stream", "405 G", "405 G" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Each_outcome_has_its_status_and_content_type(
        HttpTransportVersion version, string outcome, string forAnything, string forJson, string forGraphQLResponse)
    {
        await using var server = await StartAsync(version);
        server.Probe.Numbers.Writer.Complete();

        string[] answers =
        [
            Describe(await server.PostAsync(s_bodies[outcome])),
            Describe(await server.PostAsync(s_bodies[outcome], Json)),
            Describe(await server.PostAsync(s_bodies[outcome], GraphQLResponse)),
        ];

        Assert.Equal([forAnything, forJson, forGraphQLResponse], answers);
    }

    [Theory]
    [InlineData(HttpTransportVersion.Draft20230127, "*/*", "J")]
    [InlineData(HttpTransportVersion.Draft20230127, "application/*", "J")]
    [InlineData(HttpTransportVersion.Draft20230127, "application/json, application/graphql-response+json", "J")]
    [InlineData(HttpTransportVersion.Draft20260806, "*/*", "G")]
    [InlineData(HttpTransportVersion.Draft20260806, "application/*", "G")]
    [InlineData(HttpTransportVersion.Draft20260806, "application/json, */*", "J")]
    [InlineData(HttpTransportVersion.Draft20260806, "application/json;q=0.9, application/graphql-response+json", "G")]
    [InlineData(HttpTransportVersion.Draft20260806, "application/json, application/graphql-response+json", "J")]
    [InlineData(HttpTransportVersion.Draft20260806, "application/graphql-response+json;q=0, */*", "J")]
    public async Task The_version_breaks_a_clients_ties(HttpTransportVersion version, string accept, string contentType)
    {
        await using var server = await StartAsync(version);

        var answer = await server.PostAsync(s_bodies["executed"], accept);

        Assert.Equal($"200 {contentType}", Describe(answer));
    }

    [Theory]
    [InlineData(HttpTransportVersion.Legacy)]
    [InlineData(HttpTransportVersion.Draft20230127)]
    [InlineData(HttpTransportVersion.Draft20260806)]
    public async Task Errors_of_the_HTTP_request_have_the_same_status_in_every_version(HttpTransportVersion version)
    {
        await using var server = await StartAsync(version);

        var mutation = await server.GetAsync("/graphql?query=mutation{rename(name:\"a\")}", Json);
        var contentType = await server.PostAsync("{ nothing }", Json, "application/graphql");
        var accept = await server.PostAsync(s_bodies["executed"], "text/html");
        var method = await server.SendAsync(HttpMethod.Put, "/graphql", Json);
        var size = await server.PostAsync(new string(' ', 2 * 1024 * 1024), Json);

        Answer[] answers = [mutation, contentType, accept, method, size];
        Assert.Equal([405, 415, 406, 405, 413], answers.Select(answer => (int)answer.Status));
        Assert.Equal(("POST", "GET, POST"), (mutation.ContentHeaders.Allow.Single(), string.Join(", ", method.ContentHeaders.Allow)));
    }

    private static Task<GraphQLServer> StartAsync(HttpTransportVersion version) => GraphQLServer.StartAsync(
        configureServices: services => services.AddHttpResponseFormatter(new HttpResponseFormatterOptions { HttpTransportVersion = version }));

    private static string Describe(Answer answer) => (int)answer.Status + answer.ContentType?.Split(';')[0] switch
    {
        Json => " J",
        GraphQLResponse => " G",
        var other => $" {other}",
    };
}

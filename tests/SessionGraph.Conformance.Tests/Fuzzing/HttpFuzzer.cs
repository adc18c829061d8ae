using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Conformance.Tests.Fuzzing;

/// <summary>Requests, most of them spoilt, to the gateway itself.</summary>
public sealed class HttpFuzzer : IAsyncLifetime
{
    private static readonly string[] s_contentTypes =
        ["application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/graphql", "text/plain", "a"];

    private static readonly string[] s_accepted =
    [
        "application/json", "application/graphql-response+json", "*/*", "application/*", "multipart/mixed", "text/html",
        "application/json;q=0.5, application/graphql-response+json", "a/b", ",;=",
    ];

    private static readonly Schema s_schema = TestSchemas.All["gateway"].Schema;

    private readonly ErrorLog _log = new();
    private TestGateway _gateway = null!;

    public ValueTask InitializeAsync()
    {
        _gateway = new();
        _gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        return default;
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Whatever_is_sent_the_answer_is_JSON_and_no_failure_of_the_server()
    {
        await Fuzz.RunAsync(2_000, FindFaultAsync);

        Assert.Equal("Query", (string?)(await _gateway.DataAsync("{ __typename }"))["__typename"]);
    }

    private async ValueTask<string?> FindFaultAsync(int seed)
    {
        var random = new Random(seed);
        var body = Body(random);
        using var request = random.Next(6) is 0 ? Get(body) : Post(random, body);
        request.Headers.TryAddWithoutValidation("Accept", s_accepted[random.Next(random.Next(3) is 0 ? s_accepted.Length : 3)]);
        using var response = await _gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (int)response.StatusCode is >= 200 and < 300 or >= 400 and < 500
            && _log.Errors.IsEmpty
            && IsWellFormed(response.Content.Headers.ContentType?.MediaType, answer)
                ? null
                : $"{_log.Errors.LastOrDefault()}\n{response.StatusCode} {response.Content.Headers.ContentType} {answer}\nto {request}\n{Encoding.UTF8.GetString(body)}";
    }

    private static byte[] Body(Random random)
    {
        var faults = random.Next(2) is 0 ? 0 : 0.2;
        var generator = new OperationGenerator(s_schema, random, faults);
        var values = new ValueGenerator(random);
        var request = new JsonObject
        {
            ["query"] = random.Next(4) is 0 ? new Mutator(random).Document(generator.Document(false)) : generator.Document(false),
            ["variables"] = new JsonObject(generator.Variables
                .Select(variable => KeyValuePair.Create(variable.Key, values.Json(variable.Value, faults)))),
        };
        var body = Encoding.UTF8.GetBytes(request.ToJsonString());
        return random.Next(2) is 0 ? new Mutator(random).Bytes(body) : body;
    }

    private static HttpRequestMessage Get(byte[] body)
        => new(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Encoding.UTF8.GetString(body))}&variables=%7B%7D")
        {
            Headers = { { "GraphQL-Preflight", "1" } },
        };

    private static HttpRequestMessage Post(Random random, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", s_contentTypes[random.Next(random.Next(8) is 0 ? s_contentTypes.Length : 1)]);
        return new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
    }

    private static bool IsWellFormed(string? mediaType, string answer)
    {
        if (mediaType is not ("application/json" or "application/graphql-response+json"))
            return mediaType is "multipart/mixed" || answer.Length is 0;

        try
        {
            using var response = JsonDocument.Parse(answer);
            return response.RootElement.TryGetProperty("data", out _) || response.RootElement.GetProperty("errors").GetArrayLength() > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

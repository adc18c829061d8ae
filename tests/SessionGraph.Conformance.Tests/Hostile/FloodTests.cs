using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Hostile;

/// <summary>Bodies that are made to hurt, at the gateway itself, as many as fill a line for a while.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const int BodySize = 500_000;
    private const long FloodSize = 100_000_000;
    private const long MaxGrowth = 32 * 1024 * 1024;

    private readonly TestGateway _gateway = new();

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_flood_of_hostile_requests_leaves_the_gateway_serving_and_its_memory_as_it_was()
    {
        var bodies = Bodies().ToList();
        foreach (var body in bodies)
            await SendAsync(body, TestContext.Current.CancellationToken);

        var rounds = (int)(FloodSize / bodies.Sum(body => (long)body.Length)) + 1;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sent = 0L;

        await Parallel.ForAsync(
            0,
            rounds * bodies.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (index, cancellationToken) =>
            {
                var body = bodies[index % bodies.Count];
                var status = await SendAsync(body, cancellationToken);
                Interlocked.Add(ref sent, body.Length);
                Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{status}");
            });

        Assert.True(sent >= FloodSize, $"{sent} bytes");
        Assert.Equal("Query", (string?)(await _gateway.DataAsync("{ __typename }"))["__typename"]);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MaxGrowth);
    }

    private async Task<HttpStatusCode> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _gateway.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, cancellationToken);
        await response.Content.CopyToAsync(Stream.Null, cancellationToken);
        return response.StatusCode;
    }

    private static IEnumerable<byte[]> Bodies()
    {
        foreach (var (document, _) in Attacks.All.Values)
        {
            // Of each attack as much as fills a body.
            var size = BodySize / (document(200).Length / 200 + 1);
            yield return Encoding.UTF8.GetBytes(new JsonObject { ["query"] = document(size) }.ToJsonString());
        }

        foreach (var variables in Variables())
        {
            yield return Encoding.UTF8.GetBytes(
                $$"""{"query":"query($v: QuizSessionFilterInput) { quizSessions(where: $v) { nodes { id } } }","variables":{{variables}}}""");
        }

        // No UTF-8, and more than a body may have.
        yield return [.. "{\"query\":\""u8, .. Enumerable.Repeat((byte)0xC0, BodySize), .. "\"}"u8];
        yield return [.. "{\"query\":\""u8, .. Enumerable.Repeat((byte)0xFF, BodySize), .. "\"}"u8];
        yield return new byte[2 * 1024 * 1024];
    }

    private static IEnumerable<string> Variables()
    {
        string Times(string part, int count) => new StringBuilder().Insert(0, part, count).ToString();

        yield return "{\"v\":" + Times("[", BodySize) + "}";
        yield return "{\"v\":" + Times("{\"and\":[", BodySize / 9);
        yield return "{\"v\":" + Times("{\"not\":", 60) + "{}" + Times("}", 60) + "}";
        yield return "{\"v\":{\"and\":[" + Times("{},", BodySize / 3) + "{}]}}";
        yield return "{\"v\":{\"score\":{\"in\":[" + Times("1,", BodySize / 2) + "1]}}}";
        yield return "{\"v\":{\"score\":{\"eq\":1" + Times("0", BodySize) + "}}}";
        yield return "{\"v\":{\"score\":{\"eq\":1e" + Times("9", BodySize) + "}}}";
        yield return "{\"v\":{\"title\":{\"contains\":" + JsonSerializer.Serialize(Times("é", BodySize / 6)) + "}}}";
        yield return "{" + Times("\"v\":{},", BodySize / 7) + "\"v\":{}}";
        yield return "{" + string.Concat(Enumerable.Range(0, BodySize / 12).Select(number => $"\"v{number}\":1,")) + "\"v\":{}}";
    }
}

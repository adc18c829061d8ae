using System.Net.Http.Json;

namespace SessionGraph.Gateway.Tests.Reads;

public sealed class DeferredQueryTests
{
    [Fact]
    public async Task A_deferred_relation_is_one_statement_after_the_initial_result()
    {
        await using var gateway = new TestGateway(("GraphQL:EnableDefer", "true"));
        gateway.Sql.Clear();

        var parts = await SendAsync(gateway, "{ academicSessions(first: 40) { nodes { title ... @defer { schoolYear org { name } } } } }");

        Assert.Equal(2, parts.Count);
        Assert.Contains("\"path\":[\"academicSessions\",\"nodes\",0]", parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("schoolYear", parts[0], StringComparison.Ordinal);
        Assert.Contains("\"org\":{\"name\":", parts[1], StringComparison.Ordinal);
        Assert.DoesNotContain("errors", parts[1], StringComparison.Ordinal);
        Assert.Equal(2, gateway.Sql.Statements.Count);
    }

    [Fact]
    public async Task Streamed_nodes_are_those_of_the_list()
    {
        await using var gateway = new TestGateway(("GraphQL:EnableStream", "true"));

        var parts = await SendAsync(gateway, "{ sessions(first: 5) { nodes @stream(initialCount: 2) { title } } }");

        Assert.Equal(2, parts.Count);
        Assert.Equal(2, parts[0].Split("\"title\"").Length - 1);
        Assert.Equal(3, parts[1].Split("\"title\"").Length - 1);
    }

    [Fact]
    public async Task A_response_is_whole_by_default()
    {
        await using var gateway = new TestGateway();

        Assert.Contains(
            "The specified directive `defer` is not supported",
            Assert.Single(await SendAsync(gateway, "{ sessions(first: 1) { nodes { id ... @defer { title } } } }")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_switch_stops_the_start()
        => Assert.Contains(
            "GraphQL:EnableDefer",
            await Infrastructure.GatewayStart.FailureOfAsync("GraphQL:EnableDefer", "perhaps"),
            StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> SendAsync(TestGateway gateway, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("multipart/mixed");
        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. body.Split("\r\n---\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }
}

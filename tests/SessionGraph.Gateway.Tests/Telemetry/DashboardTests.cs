using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Telemetry;

/// <summary>
/// The dashboard and the alerts in docs/operations, over a gateway that a real Prometheus reads while it serves requests. How Grafana shows the
/// dashboard is not tested.
/// </summary>
public sealed class DashboardTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "operations");
    private static readonly string s_alerts = Path.Combine(s_folder, "prometheus-alerts.yml");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_query_of_the_dashboard_has_series_and_each_alert_is_evaluated()
    {
        await using var gateway = new TestGateway(("Telemetry:Prometheus:Enabled", "true"));
        using var prometheus = PrometheusServer.TryStart(gateway.Client.BaseAddress!, s_alerts);
        Assert.SkipWhen(prometheus is null, "Prometheus is not installed.");
        using var subscription = await SubscribeAsync(gateway);

        var waiting = ReadQueries().ToList();
        Assert.NotEmpty(waiting);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        timeout.CancelAfter(TimeSpan.FromMinutes(5));
        while (waiting.Count > 0 && !timeout.IsCancellationRequested)
        {
            await SendRequestsAsync(gateway);
            for (var index = waiting.Count - 1; index >= 0; index--)
            {
                if (HasValues(await prometheus.QueryAsync(waiting[index])))
                    waiting.RemoveAt(index);
            }
        }

        Assert.Empty(waiting);
        var rules = await prometheus.ReadRulesAsync();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal(("ok", null), ((string?)rule!["health"], (string?)rule["lastError"])));
        Assert.Empty(await FindActiveAsync(prometheus, rules));
    }

    [Fact]
    public void Each_panel_and_each_query_has_a_place_and_an_explanation()
    {
        var panels = ReadDashboard()["panels"]!.AsArray().Select(panel => panel!.AsObject()).ToList();

        Assert.Equal(panels.Count, panels.Select(panel => (int)panel["id"]!).Distinct().Count());
        Assert.Equal(panels.Count, panels.Select(panel => ((int)panel["gridPos"]!["x"]!, (int)panel["gridPos"]!["y"]!)).Distinct().Count());
        Assert.All(
            panels.Where(panel => (string?)panel["type"] is not "row"),
            panel => Assert.False(string.IsNullOrEmpty((string?)panel["description"])));
    }

    private static JsonNode ReadDashboard() => JsonNode.Parse(File.ReadAllText(Path.Combine(s_folder, "grafana-dashboard.json")))!;

    private static IEnumerable<string> ReadQueries() => ReadDashboard()["panels"]!.AsArray()
        .SelectMany(panel => panel!["targets"]?.AsArray() ?? [])
        .Select(target => ((string)target!["expr"]!).Replace("$__rate_interval", "5m", StringComparison.Ordinal));

    private static bool HasValues(JsonArray series) => series.Any(one => (string?)one!["value"]![1] is not ("NaN" or null));

    private static async Task<IEnumerable<string>> FindActiveAsync(PrometheusServer prometheus, JsonArray rules)
    {
        var active = new List<string>();
        foreach (var rule in rules)
        {
            if (await prometheus.QueryAsync((string)rule!["query"]!) is { Count: > 0 })
                active.Add((string)rule["name"]!);
        }

        return active;
    }

    private static async Task SendRequestsAsync(TestGateway gateway)
    {
        await gateway.DataAsync("query Sessions { sessions(first: 5, order: { title: ASC }) { nodes { title } totalCount } }");
        await gateway.SendAsync("{ nothing }");
        await gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1, expiresAt = "2026-12-31T00:00:00Z" });
    }

    private static async Task<HttpResponseMessage> SubscribeAsync(TestGateway gateway)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Content = JsonContent.Create(new { query = "subscription { sessionChanges { cursor } }" });
        return await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Telemetry;

/// <summary>A Prometheus server of its own, on a free port of the loopback, that reads a gateway's metrics every two seconds.</summary>
internal sealed class PrometheusServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-prometheus-").FullName;
    private readonly HttpClient _client;
    private readonly Process _process;

    private PrometheusServer(Uri gateway, string rules)
    {
        var port = FreePort.Find();
        var configuration = Path.Combine(_folder, "prometheus.yml");
        File.WriteAllText(
            configuration,
            $"""
            global:
              scrape_interval: 2s
              evaluation_interval: 1s
            rule_files:
              - {rules}
            scrape_configs:
              - job_name: sessiongraph
                static_configs:
                  - targets: ["{gateway.Authority}"]
            """);
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
        _process = Process.Start(
            "prometheus",
            [
                $"--config.file={configuration}",
                $"--storage.tsdb.path={Path.Combine(_folder, "data")}",
                $"--web.listen-address=127.0.0.1:{port}",
                "--log.level=error",
            ]);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The server, running; null where the machine has none.</summary>
    public static PrometheusServer? TryStart(Uri gateway, string rules)
        => IsInstalled("prometheus") ? new PrometheusServer(gateway, rules) : null;

    /// <summary>The series that a query returns; none while the server starts.</summary>
    public async Task<JsonArray> QueryAsync(string expression)
    {
        var response = await GetAsync($"query?query={Uri.EscapeDataString(expression)}");
        if (response is null)
            return [];

        Assert.True((string?)response["status"] is "success", $"{expression}: {response.ToJsonString()}");
        return response["data"]!["result"]!.AsArray();
    }

    /// <summary>The alert rules, with their health.</summary>
    public async Task<JsonArray> ReadRulesAsync()
        => (await GetAsync("rules"))?["data"]!["groups"]!.AsArray() is [{ } group] ? group["rules"]!.AsArray() : [];

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<JsonNode?> GetAsync(string path)
    {
        try
        {
            using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            return await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

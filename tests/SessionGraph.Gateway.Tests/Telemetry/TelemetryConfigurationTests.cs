using System.Net;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Telemetry;

public sealed class TelemetryConfigurationTests
{
    [Theory]
    [InlineData("Telemetry:Otlp:Endpoint", "collector", "must be a URL such as `http://localhost:4317`, but is `collector`.")]
    [InlineData("Telemetry:Prometheus:Path", "metrics", "must start with `/`, but is `metrics`.")]
    [InlineData("Telemetry:Prometheus:Url", "9464", "must be an address such as `http://localhost:9464`, but is `9464`.")]
    [InlineData("Telemetry:Traces:SampleRatio", "1.5", "must be from 0 to 1, but is 1.5.")]
    [InlineData("Telemetry:Logs:SlowOperations", "00:00:00", "must be longer than 00:00:00, but is 00:00:00.")]
    [InlineData("Telemetry:MaxOperationNames", "0", "must be from 1 to 10000, but is 0.")]
    public async Task A_wrong_value_stops_the_start_with_the_key(string key, string value, string message)
    {
        var failure = await GatewayStart.FailureOfAsync(key, value);

        Assert.Contains($"{key} {message}", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_served_only_if_a_setting_says_so()
    {
        await using var silent = new TestGateway();
        await using var gateway = new TestGateway(("Telemetry:Prometheus:Enabled", "true"));
        await gateway.DataAsync("query Metrics { __typename }");

        using var refused = await silent.Client.GetAsync("/metrics", TestContext.Current.CancellationToken);
        var metrics = await gateway.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("graphql_operation_name=\"Metrics\"", metrics, StringComparison.Ordinal);
        Assert.Contains("sessiongraph_store_size_bytes", metrics, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_bucket", metrics, StringComparison.Ordinal);
    }
}

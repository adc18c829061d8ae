using System.Globalization;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Startup;

/// <summary>The command that asks a running gateway whether it is ready.</summary>
public sealed class HealthCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-health-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_gateway_that_is_ready_is_found_at_the_address_that_it_listens_on()
    {
        await using var gateway = new TestGateway();
        var port = gateway.Client.BaseAddress!.Port;

        var run = await GatewayRun.ToEndAsync(_folder, "health", string.Create(CultureInfo.InvariantCulture, $"--urls=http://0.0.0.0:{port};http://[::]:{port}"));

        Assert.Equal((0, "Healthy", ""), (run.ExitCode, run.Output.Trim(), run.Error));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_gateway_that_is_not_ready_is_an_exit_code()
    {
        await using var gateway = new TestGateway(("Health:MinFreeSpace", $"{long.MaxValue}"));

        var run = await GatewayRun.ToEndAsync(_folder, "health", gateway.Client.BaseAddress!.ToString());

        Assert.Equal((1, "Unhealthy"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public async Task Without_a_gateway_the_address_is_named()
    {
        var address = $"http://127.0.0.1:{FreePort.Find()}";

        var run = await GatewayRun.ToEndAsync(_folder, "health", address);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{address} does not respond: ", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}

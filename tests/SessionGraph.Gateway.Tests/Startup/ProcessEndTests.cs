using System.Net;
using System.Net.Sockets;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Startup;

/// <summary>How the gateway's own process ends when it cannot start.</summary>
public sealed class ProcessEndTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Store:ConnectionString", "Data Source=/proc/none/store.db", "/proc/none")]
    [InlineData("Store:BusyTimeout", "never", "'Store:BusyTimeout'")]
    [InlineData("Store:BusyTimeout", "00:00:00", "Store:BusyTimeout must be")]
    [InlineData("Urls", "nowhere", "Urls is nowhere")]
    [InlineData("Urls", "http://192.0.2.1:80", "Urls is http://192.0.2.1:80")]
    public async Task What_keeps_it_from_starting_is_one_line_with_the_key_or_the_path(string key, string value, string text)
        => AssertOneLine(text, await GatewayRun.ToEndAsync(_folder, $"--{key}={value}"));

    [Fact]
    public async Task A_port_that_another_process_has_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await GatewayRun.ToEndAsync(_folder, $"--urls=http://127.0.0.1:{port}");

        AssertOneLine($"http://127.0.0.1:{port}", run);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_line()
    {
        var file = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(file, new string('x', 8192), TestContext.Current.CancellationToken);

        var run = await GatewayRun.ToEndAsync(_folder, $"--Store:ConnectionString=Data Source={file}");

        AssertOneLine(file, run);
    }

    private static void AssertOneLine(string text, GatewayRun run)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(text, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }
}

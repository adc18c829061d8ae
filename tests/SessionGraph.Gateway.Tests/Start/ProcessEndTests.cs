using System.Diagnostics;

namespace SessionGraph.Gateway.Tests.Start;

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
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "SessionGraph.Gateway.dll"),
                $"--{key}={value}",
            ])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(text, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
    }
}

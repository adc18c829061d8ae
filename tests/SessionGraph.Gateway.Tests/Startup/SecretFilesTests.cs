using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Startup;

/// <summary>Settings that the gateway's own process reads from the files of a folder.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-secrets-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_files_name_is_the_key_and_its_content_the_value()
    {
        var store = Path.Combine(_folder, "secret.db");
        await WriteAsync("Store__ConnectionString", $"Data Source={store}\n");
        // A mounted volume of Kubernetes has such folders.
        Directory.CreateDirectory(Path.Combine(Secrets, "..2026_12_01"));

        var run = await RunAsync("store", "migrate");

        Assert.True(run.ExitCode is 0, run.Error);
        Assert.True(File.Exists(store));
    }

    [Fact]
    public async Task An_argument_overrides_a_file_and_a_file_overrides_the_environment()
    {
        await WriteAsync("Store__BusyTimeout", "never");

        var file = await RunAsync("--urls=http://127.0.0.1:0");
        var argument = await RunAsync("--Store:BusyTimeout=00:02:00", "--urls=http://127.0.0.1:0");

        Assert.Contains("'never'", file.Error, StringComparison.Ordinal);
        Assert.Contains("Store:BusyTimeout must be from 00:00:01 to 00:01:00, but is 00:02:00.", argument.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_stops_the_start_with_the_key()
    {
        var run = await RunAsync("--urls=http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"SECRETS_DIRECTORY is {Secrets}: ", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private string Secrets => Path.Combine(_folder, "secrets");

    private Task WriteAsync(string name, string content)
    {
        Directory.CreateDirectory(Secrets);
        return File.WriteAllTextAsync(Path.Combine(Secrets, name), content, Cancellation);
    }

    private Task<GatewayRun> RunAsync(params string[] args)
    {
        var start = GatewayRun.Describe(_folder, args);
        start.Environment["SECRETS_DIRECTORY"] = Secrets;
        start.Environment["Store__BusyTimeout"] = "00:00:04";
        return GatewayRun.ToEndAsync(start);
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Events;

/// <summary>The gateway as a process of its own, over a store that survives it, at an address that stays.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-").FullName;
    private Process? _process;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Find()}/graphql");

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public string StoreFile => Path.Combine(_folder, "store.db");

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SessionGraph.Gateway.dll")])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["DOTNET_GCHeapHardLimit"] = "0x60000000",
                ["Urls"] = Address.GetLeftPart(UriPartial.Authority),
                ["Logging__LogLevel__Default"] = "Warning",
                ["Store__ConnectionString"] = $"Data Source={StoreFile}",
                ["Store__SampleData"] = "true",
                ["Store__Changes__MaxMemoryCount"] = "64",
            },
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Report;
        _process.ErrorDataReceived += Report;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (await TryAskAsync("{ __typename }") is null)
        {
            Assert.False(_process.HasExited, "The gateway has ended.");
            await Task.Delay(50, Cancellation);
        }
    }

    /// <summary>Ends it with SIGKILL.</summary>
    public Task KillAsync()
    {
        _process!.Kill();
        return _process.WaitForExitAsync(Cancellation);
    }

    /// <summary>Ends it with SIGTERM.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", [$"{_process!.Id}"]);
        await kill.WaitForExitAsync(Cancellation);
        await _process.WaitForExitAsync(Cancellation);
    }

    /// <summary>The data of the answer; null where there is none.</summary>
    public async Task<JsonNode?> TryAskAsync(string query)
    {
        try
        {
            using var response = await Client.PostAsJsonAsync(Address, new { query }, Cancellation);
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))?["data"];
        }
        catch (Exception exception) when (exception is HttpRequestException or System.Text.Json.JsonException or IOException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        Client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Report(object sender, DataReceivedEventArgs line)
    {
        if (!string.IsNullOrEmpty(line.Data))
            TestContext.Current.SendDiagnosticMessage(line.Data);
    }
}

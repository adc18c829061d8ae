using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Infrastructure;

/// <summary>The gateway as a process of its own, in Production with the sample data, which a test sends signals.</summary>
internal sealed partial class RunningGateway : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunningGateway(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        // Else the process would wait for somebody who reads.
        _output = process.StandardOutput.ReadToEndAsync(Cancellation);
        _error = process.StandardError.ReadToEndAsync(Cancellation);
        Client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it in the folder, and waits until it listens.</summary>
    public static async Task<RunningGateway> StartAsync(string folder, params string[] settings)
    {
        var start = GatewayRun.Describe(folder, ["--urls=http://127.0.0.1:0", "--Store:SampleData=true", .. settings]);
        var process = Process.Start(start)!;
        try
        {
            var output = "";
            while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            {
                output += line + "\n";
                if (line.Contains("Application started", StringComparison.Ordinal))
                    return new RunningGateway(process, new Uri(Listening().Match(output).Groups["address"].Value));
            }

            throw new InvalidOperationException($"The gateway ended: {output}{await process.StandardError.ReadToEndAsync(Cancellation)}");
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Sends a signal, such as <c>TERM</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Cancellation);
    }

    /// <summary>Waits until the process has ended; what it printed is without its start.</summary>
    public async Task<GatewayRun> EndAsync()
    {
        await _process.WaitForExitAsync(Cancellation);
        return new GatewayRun(_process.ExitCode, await _output, await _error);
    }

    /// <summary>The health that the path reports.</summary>
    public async Task<string> HealthAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}";
    }

    /// <summary>The data of the document's response.</summary>
    public async Task<JsonNode> DataAsync(string query)
    {
        using var response = await Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query }, Cancellation);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        return body["data"] ?? throw new InvalidOperationException(body.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<address>\S+)")]
    private static partial Regex Listening();
}

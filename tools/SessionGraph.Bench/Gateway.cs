using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace SessionGraph.Bench;

/// <summary>
/// The gateway as an operator runs it: a Release build in its own process, in Production, with default limits. Only the port and the store
/// are configured.
/// </summary>
internal sealed class Gateway : IAsyncDisposable
{
    private static readonly string s_application = Path.Combine(AppContext.BaseDirectory, "gateway");

    private readonly Process _process;

    private Gateway(Process process) => _process = process;

    /// <summary>The gateway's endpoint.</summary>
    public static Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/graphql");

    /// <summary>The CPU time of the process.</summary>
    public TimeSpan Cpu => Refreshed().TotalProcessorTime;

    /// <summary>The memory of the process in bytes.</summary>
    public long Memory => Refreshed().WorkingSet64;

    /// <summary>Publishes this repository's gateway.</summary>
    public static Task PublishAsync(CancellationToken cancellationToken) => Shell.RunAsync(
        "dotnet",
        ["publish", Path.Combine(Repository.Folder, "src", "SessionGraph.Gateway"), "-c", "Release", "-o", s_application, "-v", "quiet"],
        cancellationToken);

    /// <summary>Starts a published gateway, of this repository or of a folder, over a store, and waits until it responds.</summary>
    public static async Task<Gateway> StartAsync(string storeFile, CancellationToken cancellationToken, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder ?? s_application, "SessionGraph.Gateway.dll")])
        {
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["Urls"] = Address.GetLeftPart(UriPartial.Authority),
                ["Store__ConnectionString"] = $"Data Source={storeFile}",
            },
        };
        var gateway = new Gateway(Process.Start(start)!);
        await gateway.WaitForAnswerAsync(cancellationToken);
        return gateway;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }

    private async Task WaitForAnswerAsync(CancellationToken cancellationToken)
    {
        while (!await IsListeningAsync())
        {
            if (_process.HasExited)
                throw new UnusableInputException("The gateway did not start; its output says why.");

            await Task.Delay(5, cancellationToken);
        }

        using var client = new HttpClient();
        using var answer = await client.PostAsync(Address, JsonContent.Create(new { query = "{ __typename }" }), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    // Without exceptions, which would take CPU time from the starting gateway.
    private static async Task<bool> IsListeningAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, Address.Port) };
        var completed = new TaskCompletionSource();
        attempt.Completed += (_, _) => completed.SetResult();
        if (socket.ConnectAsync(attempt))
            await completed.Task;

        return attempt.SocketError is SocketError.Success;
    }
}

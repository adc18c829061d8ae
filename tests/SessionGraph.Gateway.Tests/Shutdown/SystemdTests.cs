using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Shutdown;

/// <summary>What the gateway's own process tells systemd, which runs it with <c>Type=notify</c>.</summary>
public sealed class SystemdTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-systemd-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_says_when_it_has_started_and_when_it_stops()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "systemd needs Linux.");
        var path = Path.Combine(_folder, "notify");
        using var notifications = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        notifications.Bind(new UnixDomainSocketEndPoint(path));
        // A process whose parent has this name counts as a service.
        var systemd = Path.Combine(_folder, "systemd");
        File.Copy("/bin/sh", systemd);
        var gateway = GatewayRun.Describe(_folder, ["--urls=http://127.0.0.1:0", "--Shutdown:DrainTime=00:00:00.1"]);
        using var process = Process.Start(new ProcessStartInfo(systemd, ["-c", "dotnet \"$@\" > /dev/null & echo $!; wait $!", "sh", .. gateway.ArgumentList])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            Environment = { ["NOTIFY_SOCKET"] = path, ["AllowedHosts"] = "localhost", ["Authentication__Anonymous"] = "true" },
        })!;
        var id = await process.StandardOutput.ReadLineAsync(Cancellation);
        try
        {
            var started = await ReceiveAsync(notifications);
            await SignalAsync("-TERM", id);
            var stopping = await ReceiveAsync(notifications);
            await process.WaitForExitAsync(Cancellation);

            Assert.Equal(("READY=1", "STOPPING=1", 0), (started, stopping, process.ExitCode));
        }
        finally
        {
            if (!process.HasExited)
                await SignalAsync("-KILL", id);
        }
    }

    private static async Task SignalAsync(string signal, string? id)
    {
        using var kill = Process.Start("kill", [signal, id!]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, Cancellation));
    }
}

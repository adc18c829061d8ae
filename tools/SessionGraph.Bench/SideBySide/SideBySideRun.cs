using System.Globalization;

namespace SessionGraph.Bench;

/// <summary>One side-by-side run: load, publish, start all, compare the answers, measure, stop all, write the table.</summary>
internal sealed class SideBySideRun(string[] peers, string[] others, int rounds, int seconds, string operations)
{
    private static readonly string s_storeFile = Path.Combine(PeerServers.Home, "gateway", "store.db");

    public async Task RunAsync(bool compareOnly, CancellationToken cancellationToken)
    {
        Peer[] servers = [.. peers.Select(PeerServers.Find), .. others.Select(Peer.Parse)];
        await PeerServers.GenerateSessionsAsync(cancellationToken);
        await SessionStore.CopyAsync(PeerServers.SessionsFile, s_storeFile, cancellationToken);
        await Gateway.PublishAsync(cancellationToken);
        if (peers.Where(peer => !PeerServers.IsSetUp(peer)).ToArray() is { Length: > 0 } missing)
            await PeerServers.RunAsync(["setup", .. missing], cancellationToken);
        await PeerServers.RunAsync(["up", .. peers], cancellationToken);
        try
        {
            await using var gateway = await Gateway.StartAsync(s_storeFile, cancellationToken);
            await Operations.CompareAsync(servers, cancellationToken);
            Console.WriteLine("The answers are the same.");
            if (!compareOnly)
                await MeasureAsync(cancellationToken);
        }
        finally
        {
            await PeerServers.RunAsync(["down", .. peers], CancellationToken.None);
        }
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var output = Path.Combine(PeerServers.Home, "results", "gateway.csv");
        string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        await PeerServers.RunAsync(
            [
                "run", "-P", string.Join(' ', peers), "--pre", "4", "-r", Number(rounds), "-d", Number(seconds), "-w", "2",
                "-o", operations, "-O", output, $"gateway={Gateway.Address},{Operations.Folder}", .. others,
            ],
            cancellationToken);
        var table = SideBySideTable.Read(await File.ReadAllLinesAsync(output, cancellationToken));
        await PerformancePage.ReplaceAsync("side-by-side", table.ToMarkdown(), cancellationToken);
    }
}

using System.Globalization;

namespace SessionGraph.Bench;

/// <summary>One side-by-side run: load, publish, start all, compare the answers, measure, stop all, write the table.</summary>
internal sealed class SideBySideRun(string[] peers, string[] others, int rounds, int seconds, string operations)
{
    private static readonly string s_storeFile = Path.Combine(Yardsticks.Home, "gateway", "store.db");

    public async Task RunAsync(bool compareOnly, CancellationToken cancellationToken)
    {
        var yardsticks = Yardsticks.Find();
        Peer[] servers = [.. peers.Select(yardsticks.Find), .. others.Select(Peer.Parse)];
        await yardsticks.GenerateSessionsAsync(cancellationToken);
        await SessionStore.CopyAsync(Yardsticks.SessionsFile, s_storeFile, cancellationToken);
        await Gateway.PublishAsync(cancellationToken);
        if (peers.Where(peer => !Yardsticks.IsSetUp(peer)).ToArray() is { Length: > 0 } missing)
            await yardsticks.RunAsync(["setup", .. missing], cancellationToken);
        await yardsticks.RunAsync(["up", .. peers], cancellationToken);
        try
        {
            await using var gateway = await Gateway.StartAsync(s_storeFile, cancellationToken);
            await Operations.CompareAsync(servers, cancellationToken);
            Console.WriteLine("The answers are the same.");
            if (!compareOnly)
                await MeasureAsync(yardsticks, cancellationToken);
        }
        finally
        {
            await yardsticks.RunAsync(["down", .. peers], CancellationToken.None);
        }
    }

    private async Task MeasureAsync(Yardsticks yardsticks, CancellationToken cancellationToken)
    {
        var output = Path.Combine(Yardsticks.Home, "results", "gateway");
        string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        await yardsticks.RunAsync(
            [
                "run", "-P", string.Join(' ', peers), "--pre", "4", "-r", Number(rounds), "-d", Number(seconds), "-w", "2",
                "-o", operations, "-O", output, $"gateway={Gateway.Address},{Operations.Folder}", .. others,
            ],
            cancellationToken);
        var table = SideBySideTable.Read(await File.ReadAllLinesAsync(output + ".csv", cancellationToken));
        await PerformancePage.ReplaceAsync("side-by-side", table.ToMarkdown(), cancellationToken);
    }
}

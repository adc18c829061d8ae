using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SessionGraph.Bench;

/// <summary><c>start</c>: the time from process start to the first response, and to steady state.</summary>
internal static class StartCommand
{
    private const string Read = "{ sessions(first: 50, order: [{ createdAt: DESC }]) { nodes { id title status startsAt } } }";

    public static Command Create()
    {
        var times = new Option<int>("--times") { Description = "How often it is started.", DefaultValueFactory = _ => 10 };
        var command = new Command("start", "Measures the start; rewrites its table in docs/performance.md.") { times };
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = Path.Combine(PeerServers.Home, "growth", "start.db");
            await SessionStore.GenerateAsync(100_000, store, cancellationToken);
            await Gateway.PublishAsync(cancellationToken);
            var starts = new List<(TimeSpan Wall, TimeSpan Cpu)>();
            for (var time = 0; time < result.GetRequiredValue(times); time++)
            {
                var begin = Stopwatch.GetTimestamp();
                await using var gateway = await Gateway.StartAsync(store, cancellationToken);
                starts.Add((Stopwatch.GetElapsedTime(begin), gateway.Cpu));
            }

            await PerformancePage.ReplaceAsync("start", Table(starts) + await SteadyAsync(store, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static string Table(List<(TimeSpan Wall, TimeSpan Cpu)> starts)
    {
        string Row(string name, Func<(TimeSpan Wall, TimeSpan Cpu), TimeSpan> of)
        {
            var sorted = starts.Select(of).Order().ToList();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {sorted[0].TotalMilliseconds:N0} | {sorted[sorted.Count / 2].TotalMilliseconds:N0} | {sorted[^1].TotalMilliseconds:N0} |\n");
        }

        return $"| to the first answer, ms | least of {starts.Count} | median | most |\n|---|---|---|---|\n"
            + Row("wall clock", start => start.Wall) + Row("CPU", start => start.Cpu);
    }

    /// <summary>The cost of a request in each second after startup, until it no longer falls.</summary>
    private static async Task<string> SteadyAsync(string store, CancellationToken cancellationToken)
    {
        await using var gateway = await Gateway.StartAsync(store, cancellationToken);
        using var load = new LoadGenerator(gateway);
        var (head, cells) = (new StringBuilder("\n| seconds of load |"), new StringBuilder("| CPU µs a request, 50 rows |"));
        var body = LoadGenerator.Body(Read);
        for (var second = 1; second <= 10; second++)
        {
            var result = await load.MeasureAsync(_ => body, 8, TimeSpan.Zero, TimeSpan.FromSeconds(1), cancellationToken);
            head.Append(CultureInfo.InvariantCulture, $" {second} |");
            cells.Append(CultureInfo.InvariantCulture, $" {result.Cpu.TotalMicroseconds:N0} |");
        }

        return $"{head}\n|---|{string.Concat(Enumerable.Repeat("---|", 10))}\n{cells}\n";
    }
}

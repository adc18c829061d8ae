using System.CommandLine;

namespace SessionGraph.Bench;

/// <summary><c>growth</c>: how the cost of a request grows with the size of the request and of the store.</summary>
internal static class GrowthCommand
{
    public static Command Create()
    {
        var largest = new Option<int>("--rows")
        {
            Description = "The largest table, a power of ten.",
            DefaultValueFactory = _ => 1_000_000,
        };
        var command = new Command("growth", "Measures growth; rewrites its tables and docs/performance-growth.svg.") { largest };
        command.SetAction(async (result, cancellationToken) =>
        {
            await Gateway.PublishAsync(cancellationToken);
            var growth = await GrowthRun.MeasureAsync(result.GetRequiredValue(largest), cancellationToken);
            var tables = growth.Series.Select(GrowthTable.Write).Append(growth.Pages);
            await PerformancePage.ReplaceAsync("growth", string.Join('\n', tables), cancellationToken);
            var picture = Path.Combine(Repository.Folder, "docs", "performance-growth.svg");
            await File.WriteAllTextAsync(picture, GrowthChart.Draw(growth.Series), cancellationToken);
        });
        return command;
    }
}

using System.CommandLine;

namespace SessionGraph.Bench;

/// <summary><c>streams</c>: many subscribers to the same changes, by server-sent events.</summary>
internal static class StreamsCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--streams") { Description = "How many.", DefaultValueFactory = _ => 5_000 };
        var command = new Command("streams", "Measures one event to all of many open streams; rewrites its table in docs/performance.md.") { count };
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = Path.Combine(Yardsticks.Home, "growth", "streams.db");
            await SessionStore.GenerateAsync(1_000, store, cancellationToken);
            await Gateway.PublishAsync(cancellationToken);
            await using var gateway = await Gateway.StartAsync(store, cancellationToken);
            await PerformancePage.ReplaceAsync(
                "streams", await new StreamRun(gateway).MeasureAsync(result.GetRequiredValue(count), cancellationToken), cancellationToken);
        });
        return command;
    }
}

using System.CommandLine;

namespace SessionGraph.Bench;

/// <summary><c>streams</c>: many subscribers to the same changes, by transport.</summary>
internal static class StreamsCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--streams") { Description = "How many.", DefaultValueFactory = _ => 5_000 };
        var command = new Command("streams", "Measures one event to all of many open streams; rewrites its table in docs/performance.md.") { count };
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = Path.Combine(PeerServers.Home, "growth", "streams.db");
            await Gateway.PublishAsync(cancellationToken);
            var streams = result.GetRequiredValue(count);
            List<StreamFigures> transports = [];
            foreach (var subscriber in (ISubscriber[])[new EventStreamSubscriber(), new WebSocketSubscriber()])
            {
                using (subscriber)
                {
                    // Each run changes the same sessions, and a repeated change causes no event.
                    await SessionStore.GenerateAsync(1_000, store, cancellationToken);
                    await using var gateway = await Gateway.StartAsync(store, cancellationToken);
                    transports.Add(await new StreamRun(gateway, subscriber).MeasureAsync(streams, cancellationToken));
                }
            }

            await PerformancePage.ReplaceAsync("streams", StreamFigures.ToMarkdown(streams, transports), cancellationToken);
        });
        return command;
    }
}

using System.Diagnostics;

namespace SessionGraph.Bench;

/// <summary>Opens streams, changes sessions, and waits until every stream has received every change.</summary>
internal sealed class StreamRun(Gateway gateway, ISubscriber subscriber)
{
    private const int Events = 20;

    private const string Subscription = "subscription { onSessionChanged { __typename id title status version } }";

    private int _received;

    /// <summary>Measures the memory of a stream and the cost of an event.</summary>
    public async Task<StreamFigures> MeasureAsync(int count, CancellationToken cancellationToken)
    {
        using var load = new LoadGenerator(gateway);
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await SendAsync(load, 0, cancellationToken);
        var alone = gateway.Cpu;
        for (var number = 0; number < Events; number++)
            await SendAsync(load, number, cancellationToken);
        var mutations = gateway.Cpu - alone;

        var (memory, cpu) = (gateway.Memory, gateway.Cpu);
        var streams = new List<Task>();
        foreach (var _ in Enumerable.Range(0, count))
            streams.Add(await subscriber.OpenAsync(Subscription, () => Interlocked.Increment(ref _received), closing.Token));

        // WebSockets do not acknowledge subscriptions.
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        var (open, opening) = (gateway.Memory - memory, gateway.Cpu - cpu);

        (cpu, var start) = (gateway.Cpu, Stopwatch.GetTimestamp());
        for (var number = 0; number < Events; number++)
        {
            // A session that was not changed before: an equal score would be no change.
            await SendAsync(load, Events + number, cancellationToken);
            while (Volatile.Read(ref _received) < count * (number + 1))
                await Task.Delay(1, cancellationToken);
        }

        var (wall, events) = (Stopwatch.GetElapsedTime(start), gateway.Cpu - cpu - mutations);
        var peak = gateway.Memory;
        await closing.CancelAsync();
        await Task.WhenAll(streams);
        return new StreamFigures(subscriber.Name, open / count, opening / count, events / Events, wall / Events, peak);
    }

    private static Task<string> SendAsync(LoadGenerator load, int number, CancellationToken cancellationToken)
        => load.SendAsync(WritesCommand.Mutation(number), cancellationToken);
}

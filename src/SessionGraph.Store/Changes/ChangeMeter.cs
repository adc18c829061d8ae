using System.Diagnostics.Metrics;

namespace SessionGraph.Store;

/// <summary>What operators see of the log of changes: instruments of the meter <c>SessionGraph.Store</c>.</summary>
public sealed class ChangeMeter
{
    private readonly UpDownCounter<int> _readers;
    private readonly Counter<long> _published;
    private readonly Counter<long> _lost;

    /// <summary>Creates the instruments.</summary>
    public ChangeMeter(IMeterFactory meters)
    {
        var meter = meters.Create(StoreInstrumentation.Name);
        _readers = meter.CreateUpDownCounter<int>("sessiongraph.changes.readers", "{reader}", "Subscriptions that read the log of changes.");
        _published = meter.CreateCounter<long>("sessiongraph.changes.published", "{change}", "Changes that were committed.");
        _lost = meter.CreateCounter<long>(
            "sessiongraph.changes.lost", "{change}", "Changes that a subscription did not get, because the log no longer had them.");
    }

    /// <summary>Counts a new reader.</summary>
    internal void AddReader() => _readers.Add(1);

    /// <summary>Counts a reader that has ended.</summary>
    internal void RemoveReader() => _readers.Add(-1);

    /// <summary>Counts committed changes.</summary>
    internal void CountPublished(int changes) => _published.Add(changes);

    /// <summary>Counts changes that a reader did not get.</summary>
    internal void CountLost(long changes) => _lost.Add(changes);
}

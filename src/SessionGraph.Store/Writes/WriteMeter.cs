using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SessionGraph.Store;

/// <summary>
/// What operators see of writes: instruments of the meter <c>SessionGraph.Store</c>, and an activity for each commit in the source of the same
/// name. While nobody listens, nothing is measured.
/// </summary>
public sealed class WriteMeter
{
    private static readonly ActivitySource s_source = new(StoreInstrumentation.Name);

    private readonly TimeProvider _timeProvider;
    private readonly Histogram<double> _writeDuration;
    private readonly Histogram<double> _commitDuration;
    private readonly Histogram<int> _commitSize;
    private int _waiting;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Creates the meter.</param>
    /// <param name="timeProvider">The clock.</param>
    public WriteMeter(IMeterFactory meters, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        var meter = meters.Create(StoreInstrumentation.Name);
        meter.CreateObservableUpDownCounter(
            "sessiongraph.store.writes.waiting", () => Volatile.Read(ref _waiting), "{write}", "Writes that wait for earlier writes.");
        _writeDuration = meter.CreateHistogram(
            "sessiongraph.store.write.duration",
            "s",
            "The time from the arrival of a write until it is on disk.",
            advice: StoreInstrumentation.Seconds);
        _commitDuration = meter.CreateHistogram(
            "sessiongraph.store.commit.duration", "s", "The time that a commit takes.", advice: StoreInstrumentation.Seconds);
        _commitSize = meter.CreateHistogram(
            "sessiongraph.store.commit.writes",
            "{write}",
            "The number of writes that share a commit.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });
    }

    /// <summary>Counts a write as waiting.</summary>
    internal void StartWaiting() => Interlocked.Increment(ref _waiting);

    /// <summary>No longer counts a write as waiting.</summary>
    internal void StopWaiting() => Interlocked.Decrement(ref _waiting);

    /// <summary>Records a write that is on disk.</summary>
    /// <param name="arrival">When the write was queued, as a timestamp of the clock.</param>
    internal void RecordWrite(long arrival)
    {
        if (_writeDuration.Enabled)
            _writeDuration.Record(_timeProvider.GetElapsedTime(arrival).TotalSeconds);
    }

    /// <summary>Commits the batch, and records the commit if there was something to commit.</summary>
    internal IReadOnlyList<Func<Task>> Commit(WriteBatch batch)
    {
        var isObserved = _commitDuration.Enabled || _commitSize.Enabled || s_source.HasListeners();
        if (!isObserved || !batch.IsOpen || batch.Writes is 0)
            return batch.Commit();

        using var activity = s_source.StartActivity("COMMIT", ActivityKind.Client)?
            .SetTag("db.system.name", "sqlite")
            .SetTag("db.operation.name", "COMMIT")
            .SetTag("sessiongraph.store.commit.writes", batch.Writes);
        var start = _timeProvider.GetTimestamp();
        var committed = batch.Commit();
        var duration = _timeProvider.GetElapsedTime(start).TotalSeconds;
        if (batch.IsOpen || batch.Completion.IsFaulted)
        {
            var errorType = batch.Completion.Exception?.InnerException?.GetType().FullName;
            activity?.SetTag("error.type", errorType).SetStatus(ActivityStatusCode.Error);
            _commitDuration.Record(duration, new KeyValuePair<string, object?>("error.type", errorType));
            return committed;
        }

        _commitDuration.Record(duration);
        _commitSize.Record(batch.Writes);
        return committed;
    }
}

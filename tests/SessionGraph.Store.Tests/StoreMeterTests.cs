using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace SessionGraph.Store.Tests;

public sealed class StoreMeterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_that_share_a_commit_are_counted_while_they_wait_and_when_they_are_committed()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var waiting = Collect<int>(store, "sessiongraph.store.writes.waiting");
        using var size = Collect<int>(store, "sessiongraph.store.commit.writes");
        using var commits = Collect<double>(store, "sessiongraph.store.commit.duration");
        using var writes = Collect<double>(store, "sessiongraph.store.write.duration");
        var first = await store.Writes.BeginAsync(Cancellation);
        var second = store.Writes.BeginAsync(Cancellation);
        var third = store.Writes.BeginAsync(Cancellation);

        waiting.RecordObservableInstruments();
        Assert.Equal(2, waiting.LastMeasurement!.Value);

        store.Clock.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(CommitAsync(first), CommitAsync(await second), CommitAsync(await third));
        waiting.RecordObservableInstruments();
        Assert.Equal(0, waiting.LastMeasurement!.Value);
        Assert.Equal([3], size.GetMeasurementSnapshot().Select(commit => commit.Value));
        Assert.Empty(Assert.Single(commits.GetMeasurementSnapshot()).Tags);
        Assert.Equal([3, 3, 3], writes.GetMeasurementSnapshot().Select(write => write.Value));
    }

    [Fact]
    public async Task A_write_that_is_rolled_back_alone_is_no_commit()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var size = Collect<int>(store, "sessiongraph.store.commit.writes");
        using var writes = Collect<double>(store, "sessiongraph.store.write.duration");

        await (await store.Writes.BeginAsync(Cancellation)).DisposeAsync();

        Assert.Empty(size.GetMeasurementSnapshot());
        Assert.Empty(writes.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task A_commit_that_fails_is_recorded_with_its_error()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var commits = Collect<double>(store, "sessiongraph.store.commit.duration");
        using var size = Collect<int>(store, "sessiongraph.store.commit.writes");
        await using var write = await store.Writes.BeginAsync(Cancellation);
        store.Delete("store.db", isReplaced: false);

        await Assert.ThrowsAsync<StoreFailureException>(() => write.CommitAsync(() => Task.CompletedTask));

        Assert.Equal(typeof(StoreFailureException).FullName, Assert.Single(commits.GetMeasurementSnapshot()).Tags["error.type"]);
        Assert.Empty(size.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task A_commit_has_an_activity()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var source = new ActivitySource("Test");
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = one => one == source || one.Name == StoreInstrumentation.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var request = source.StartActivity("request");

        await CommitAsync(await store.Writes.BeginAsync(Cancellation));

        var commit = Assert.Single(stopped, activity => activity.TraceId == request!.TraceId);
        Assert.Equal(("COMMIT", ActivityKind.Client, request!.SpanId), (commit.DisplayName, commit.Kind, commit.ParentSpanId));
        Assert.Equal(
            ["db.operation.name=COMMIT", "db.system.name=sqlite", "sessiongraph.store.commit.writes=1"],
            commit.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order());
    }

    [Fact]
    public async Task The_size_is_that_of_the_files()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var sizes = Collect<long>(store, "sessiongraph.store.size");
        await store.StartSizeMeterAsync();

        sizes.RecordObservableInstruments();

        Assert.Equal(
            [("database", new FileInfo(store.DatabaseFile).Length), ("wal", new FileInfo(store.DatabaseFile + "-wal").Length)],
            sizes.GetMeasurementSnapshot().Select(size => ((string?)size.Tags["file"], size.Value)));
    }

    private static async Task CommitAsync(StoreWrite write)
    {
        await using (write)
            await write.CommitAsync(() => Task.CompletedTask);
    }

    private static MetricCollector<T> Collect<T>(StoreFixture store, string instrument)
        where T : struct
        => new(store.Meters, StoreInstrumentation.Name, instrument);
}

using static SessionGraph.Store.Tests.SessionChangeFeedTests;

namespace SessionGraph.Store.Tests;

public sealed class ChangeLogPruningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_oldest_beyond_the_count_are_removed_and_a_reader_before_them_is_told()
    {
        await using var store = await StartAsync(("MaxCount", "100"), ("MaxMemoryCount", "10"));
        await WriteAsync(store, "a", 1300);

        Assert.Equal(1200, await store.Pruning.PruneAsync(Cancellation));

        await Assert.ThrowsAsync<ChangesLostException>(() => ReadAsync(store, 1199, 1));
        Assert.Equal(Enumerable.Range(1201, 100), (await ReadAsync(store, 1200, 100)).Select(change => (int)change.Sequence));
        Assert.Equal(0, await store.Pruning.PruneAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_too_old_is_removed_and_numbers_are_never_used_again()
    {
        await using var store = await StartAsync(("MaxAge", "01:00:00"), ("MaxMemoryCount", "1"));
        await WriteAsync(store, "a", 5);
        store.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await store.Pruning.PruneAsync(Cancellation));
        store.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(5, await store.Pruning.PruneAsync(Cancellation));

        await using var next = store.Reopen();
        await next.Feed.StartAsync(Cancellation);
        Assert.Equal(5, next.Feed.End);
        await Assert.ThrowsAsync<ChangesLostException>(() => ReadAsync(next, 4, 1));
        await WriteAsync(next, "b", 1);
        Assert.Equal(6, Assert.Single(await ReadAsync(next, 5, 1)).Sequence);
    }

    [Fact]
    public async Task A_reader_in_memory_does_not_notice()
    {
        await using var store = await StartAsync(("MaxCount", "1"));
        await WriteAsync(store, "a", 20);
        await store.Pruning.PruneAsync(Cancellation);

        Assert.Equal(20, (await ReadAsync(store, 0, 20)).Count);
    }

    [Fact]
    public async Task Each_step_is_a_write_of_its_own()
    {
        await using var store = await StartAsync(("MaxCount", "1"));
        await WriteAsync(store, "a", 1201);
        var before = store.CountCommits();

        await store.Pruning.PruneAsync(Cancellation);

        Assert.Equal(3, store.CountCommits() - before);
    }

    [Fact]
    public async Task A_renewed_identity_is_another_one()
    {
        await using var store = await StartAsync();
        var before = store.Feed.Identity;
        await using (var context = store.CreateContext())
            await ChangeLog.RenewIdentityAsync(context, Cancellation);

        await store.Feed.StartAsync(Cancellation);

        Assert.NotEqual(before, store.Feed.Identity);
        Assert.NotEqual(default, before);
    }
}

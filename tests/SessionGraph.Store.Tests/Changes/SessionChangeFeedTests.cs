using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class SessionChangeFeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_reader_gets_each_committed_change_once_and_in_the_order_of_the_commits()
    {
        await using var store = await StartAsync(("MaxMemoryCount", "7"));
        var readers = Enumerable.Range(0, 5).Select(_ => ReadAsync(store, 0, 200)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(writer => Task.Run(() => WriteAsync(store, $"{writer}", 5), Cancellation)));

        var logged = await LogAsync(store);
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), logged.Select(entry => entry.Sequence));
        foreach (var read in await Task.WhenAll(readers))
            Assert.Equal(logged, read);
    }

    [Fact]
    public async Task A_write_that_is_taken_back_leaves_no_change_and_no_gap()
    {
        await using var store = await StartAsync();
        var first = await store.Writes.BeginAsync(Cancellation);
        var writes = Enumerable.Range(0, 9).Select(number => WriteAsync(store, $"{number}", 3, fails: number % 3 == 1)).ToList();
        await first.DisposeAsync();
        for (var number = 0; number < 9; number++)
        {
            if (number % 3 == 1)
                await Assert.ThrowsAsync<InvalidOperationException>(() => writes[number]);
            else
                await writes[number];
        }

        Assert.Equal(18, store.Feed.End);
        Assert.Equal(await LogAsync(store), await ReadAsync(store, 0, 18));
        await using var context = store.CreateContext();
        Assert.Equal(18, await context.Sessions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task No_change_is_delivered_before_it_is_committed()
    {
        await using var store = await StartAsync();
        await using var changes = store.Feed.ReadAsync(0, Cancellation).GetAsyncEnumerator(Cancellation);
        var first = await store.Writes.BeginAsync(Cancellation);
        var second = store.Writes.BeginAsync(Cancellation);

        var committed = CompleteAsync(store, first, "1", 1);
        var next = changes.MoveNextAsync().AsTask();
        await using (await second)
            Assert.False(next.IsCompleted);

        await committed;
        await first.DisposeAsync();
        Assert.True(await next);
    }

    [Fact]
    public async Task What_is_no_longer_in_memory_comes_from_the_log_with_the_state_of_then()
    {
        await using var store = await StartAsync(("MaxMemoryCount", "1"));
        var id = await WriteAsync(store, "old", 1);
        await using (var write = await store.Writes.BeginAsync(Cancellation))
        {
            var session = await write.Context.QuizSessions.AsTracking().SingleAsync(Cancellation);
            session.Title = "new";
            await CompleteAsync(store, write, [(SessionChangeKind.Updated, session)]);
        }

        await using (var write = await store.Writes.BeginAsync(Cancellation))
        {
            var session = await write.Context.QuizSessions.AsTracking().SingleAsync(Cancellation);
            write.Context.Remove(session);
            await CompleteAsync(store, write, [(SessionChangeKind.Deleted, session)]);
        }

        var changes = new List<string>();
        await foreach (var change in store.Feed.ReadAsync(0, Cancellation).Take(3).WithCancellation(Cancellation))
            changes.Add($"{change.Kind} {change.Session.Title} {change.Session.Version} {change.Session.Status} {change.Session.Id == id}");

        Assert.Equal(["Created old 1 Unknown True", "Updated new 2 Unknown True", "Deleted new 2 Deleted True"], changes);
    }

    [Fact]
    public async Task Memory_is_bounded_by_size_too()
    {
        await using var store = await StartAsync(("MaxMemorySize", "65536"));
        await WriteAsync(store, new string('x', 50_000), 1);
        await WriteAsync(store, new string('y', 50_000), 1);
        await WriteAsync(store, new string('z', 500_000), 1);
        await using (var context = store.CreateContext())
            await context.ChangeLog.Where(entry => entry.Sequence == 2).ExecuteDeleteAsync(Cancellation);

        // The second was put out of memory by the third, which alone is over the limit.
        Assert.Equal(3, await store.Feed.ReadAsync(2, Cancellation).Select(change => change.Sequence).FirstAsync(Cancellation));
        Assert.Equal(3, await store.Feed.ReadAsync(1, Cancellation).Select(change => change.Sequence).FirstAsync(Cancellation));
    }

    [Fact]
    public async Task A_reader_that_left_is_gone()
    {
        await using var store = await StartAsync();
        using var source = new CancellationTokenSource();
        var reading = ReadAsync(store, 0, 1, source.Token);
        Assert.Equal(1, store.Feed.Readers);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(0, store.Feed.Readers);
    }

    [Fact]
    public async Task A_new_process_goes_on_where_the_log_ends()
    {
        await using var store = await StartAsync();
        await WriteAsync(store, "before", 3);
        var identity = store.Feed.Identity;

        await using var next = store.Reopen();
        await next.Feed.StartAsync(Cancellation);
        await WriteAsync(next, "after", 2);

        Assert.Equal((identity, 5L), (next.Feed.Identity, next.Feed.End));
        Assert.Equal(await LogAsync(store), await ReadAsync(next, 0, 5));
    }

    [Fact]
    public async Task Changes_that_were_committed_but_not_published_come_before_the_next_ones()
    {
        await using var store = await StartAsync();
        await using var changes = store.Feed.ReadAsync(0, Cancellation).GetAsyncEnumerator(Cancellation);
        await WriteAsync(store, "1", 1);
        Assert.True(await changes.MoveNextAsync());
        await using (var other = store.Reopen())
        {
            await other.Feed.StartAsync(Cancellation);
            await WriteAsync(other, "2", 2);
        }

        await WriteAsync(store, "3", 1);

        foreach (var sequence in (long[])[2, 3, 4])
        {
            Assert.True(await changes.MoveNextAsync());
            Assert.Equal(sequence, changes.Current.Sequence);
        }
    }

    internal static async Task<StoreFixture> StartAsync(params (string Key, string Value)[] settings)
    {
        var store = await StoreFixture.CreateAsync(settings: settings);
        await using var context = store.CreateContext();
        context.Add(new Person { Connection = "quiz", ExternalId = 1, Name = "Ada" });
        await context.SaveChangesAsync(Cancellation);
        await store.Feed.StartAsync(Cancellation);
        return store;
    }

    internal static async Task<long> WriteAsync(StoreFixture store, string title, int count, bool fails = false)
    {
        await using var write = await store.Writes.BeginAsync(Cancellation);
        return await CompleteAsync(store, write, title, count, fails);
    }

    internal static async Task<List<(long Sequence, SessionChangeKind Kind, long Id, string? Title)>> ReadAsync(
        StoreFixture store, long after, int count, CancellationToken? cancellationToken = null)
    {
        var changes = new List<(long, SessionChangeKind, long, string?)>();
        await foreach (var change in store.Feed.ReadAsync(after).Take(count).WithCancellation(cancellationToken ?? Cancellation))
            changes.Add((change.Sequence, change.Kind, change.Session.Id, change.Session.Title));
        return changes;
    }

    private static async Task<List<(long Sequence, SessionChangeKind Kind, long Id, string? Title)>> LogAsync(StoreFixture store)
    {
        await using var context = store.CreateContext();
        var entries = await context.ChangeLog.OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
        return [.. entries.Select(entry => (
            entry.Sequence,
            entry.Kind,
            entry.SessionId,
            System.Text.Json.Nodes.JsonNode.Parse(entry.State)!["Title"]?.GetValue<string>()))];
    }

    private static async Task<long> CompleteAsync(StoreFixture store, StoreWrite write, string title, int count, bool fails = false)
    {
        var sessions = Enumerable.Range(0, count).Select(_ => new QuizSession { Connection = "quiz", PersonId = 1, Title = title }).ToList();
        write.Context.AddRange(sessions);
        await write.Context.SaveChangesAsync(Cancellation);
        await CompleteAsync(store, write, [.. sessions.Select(session => (SessionChangeKind.Created, (Session)session))], fails);
        return sessions[0].Id;
    }

    private static async Task CompleteAsync(
        StoreFixture store, StoreWrite write, List<(SessionChangeKind, Session)> changes, bool fails = false)
    {
        await write.Context.SaveChangesAsync(Cancellation);
        foreach (var (kind, session) in changes)
        {
            if (kind is SessionChangeKind.Deleted)
                session.Status = SessionStatus.Deleted;
        }

        var appended = await store.Feed.AppendAsync(write.Context, changes, Cancellation);
        if (fails)
            throw new InvalidOperationException("The write fails after its changes were appended.");
        await write.CommitAsync(() =>
        {
            store.Feed.Publish(appended);
            return Task.CompletedTask;
        });
    }
}

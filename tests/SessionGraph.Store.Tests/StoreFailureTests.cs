using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class StoreFailureTests
{
    // How often a write that waits for the lock asks for it.
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task All_writes_in_line_wait_for_the_lock_of_another_process_together()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var other = Lock(store);

        var writes = Enumerable.Range(0, 20).Select(number => AddAsync(store, $"{number}")).ToList();
        await store.Clock.WaitForTimerAsync(s_interval);
        store.Clock.Advance(TimeSpan.FromSeconds(5));

        foreach (var write in writes)
            Assert.Equal(StoreFailure.Busy, StoreFailures.Find(await Assert.ThrowsAnyAsync<Exception>(() => write)));

        await other.DisposeAsync();
        await AddAsync(store, "after");
        Assert.Equal(["after"], await ReadAsync(store));
    }

    [Fact]
    public async Task A_write_goes_on_when_the_lock_is_given_back()
    {
        await using var store = await StoreFixture.CreateAsync();
        var other = Lock(store);
        var write = AddAsync(store, "1");
        await store.Clock.WaitForTimerAsync(s_interval);

        other.Dispose();
        store.Clock.Advance(s_interval);

        await write;
        Assert.Equal(["1"], await ReadAsync(store));
    }

    [Fact]
    public async Task A_caller_who_leaves_while_the_lock_is_waited_for_is_not_waited_for()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var other = Lock(store);
        using var leaving = new CancellationTokenSource();
        var write = store.Writes.BeginAsync(leaving.Token);
        await store.Clock.WaitForTimerAsync(s_interval);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);

        await other.DisposeAsync();
        await AddAsync(store, "1");
    }

    [Fact]
    public async Task On_a_full_disk_what_was_acknowledged_is_stored_and_writes_succeed_again_once_there_is_room()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var first = await store.Writes.BeginAsync(Cancellation);
        // What is over the limit fails as on a full disk: https://www.sqlite.org/pragma.html#pragma_max_page_count.
        await first.Context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", Cancellation);
        var second = AddLargeAsync(store);
        var third = AddAsync(store, "third");
        var committed = CompleteAsync(first, "first");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => second);

        Assert.Equal(StoreFailure.Full, StoreFailures.Find(failure));
        var acknowledged = new List<string?>();
        foreach (var (name, write) in new[] { ("first", committed), ("third", third) })
        {
            await write.ContinueWith(_ => { }, TaskScheduler.Default);
            if (write.IsCompletedSuccessfully)
                acknowledged.Add(name);
            else
                Assert.Equal(StoreFailure.Full, StoreFailures.Find(write.Exception));
        }

        Assert.Equal(acknowledged, await ReadAsync(store));
        await using (var write = await store.Writes.BeginAsync(Cancellation))
        {
            await write.Context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1073741823", Cancellation);
            await CompleteAsync(write, "after");
        }

        await AddLargeAsync(store);
        Assert.Equal(acknowledged.Count + 2, (await ReadAsync(store)).Count);
    }

    [Theory]
    [InlineData("store.db", false)]
    [InlineData("store.db", true)]
    [InlineData("store.db-wal", false)]
    public async Task A_write_is_not_acknowledged_when_the_file_is_gone_or_another(string name, bool isReplaced)
    {
        await using var store = await StoreFixture.CreateAsync();
        await AddAsync(store, "1");
        await using var write = await store.Writes.BeginAsync(Cancellation);

        store.Delete(name, isReplaced);

        Assert.Equal(StoreFailure.Lost, StoreFailures.Find(await Assert.ThrowsAnyAsync<Exception>(() => CompleteAsync(write, "2"))));
        Assert.Equal(StoreFailure.Lost, StoreFailures.Find(await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(store, "3"))));
    }

    [Fact]
    public async Task A_file_that_comes_back_is_written_to_again()
    {
        await using var store = await StoreFixture.CreateAsync();
        await AddAsync(store, "1");
        store.Move("store.db", "away.db");
        await Assert.ThrowsAsync<StoreFailureException>(() => AddAsync(store, "2"));

        store.Move("away.db", "store.db");

        await AddAsync(store, "3");
        Assert.Equal(["1", "3"], await ReadAsync(store));
    }

    [Fact]
    public async Task A_callback_that_fails_fails_no_write()
    {
        await using var store = await StoreFixture.CreateAsync();
        var called = new List<string>();
        await using var first = await store.Writes.BeginAsync(Cancellation);
        var second = Task.Run(() => AddAsync(store, "second", called), Cancellation);

        first.Context.Add(new SessionSetup { Connection = "school", ExternalId = "first" });
        await first.Context.SaveChangesAsync(Cancellation);
        await first.CommitAsync(() => throw new InvalidOperationException("nobody listens"));
        await second;

        Assert.Equal(["second"], called);
        Assert.Equal(["first", "second"], await ReadAsync(store));
    }

    [Fact]
    public async Task A_caller_who_leaves_before_the_commit_takes_nothing_of_the_others_with_him()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var leaving = new CancellationTokenSource();
        await using var first = await store.Writes.BeginAsync(Cancellation);
        var second = store.Writes.BeginAsync(leaving.Token);
        var committed = CompleteAsync(first, "first");
        await using (var write = await second)
        {
            write.Context.Add(new SessionSetup { Connection = "school", ExternalId = "second" });
            await write.Context.SaveChangesAsync(leaving.Token);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write.Context.Sessions.CountAsync(leaving.Token));
        }

        await committed;
        Assert.Equal(["first"], await ReadAsync(store));
    }

    // A connection of its own is to SQLite as another process's.
    private static SqliteConnection Lock(StoreFixture store)
    {
        var connection = new SqliteConnection($"{store.ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    private static async Task AddAsync(StoreFixture store, string externalId, List<string>? called = null)
    {
        await using var write = await store.Writes.BeginAsync(Cancellation);
        await CompleteAsync(write, externalId, called);
    }

    private static async Task AddLargeAsync(StoreFixture store)
    {
        await using var write = await store.Writes.BeginAsync(Cancellation);
        await CompleteAsync(write, new string('x', 2_000_000));
    }

    private static async Task CompleteAsync(StoreWrite write, string externalId, List<string>? called = null)
    {
        write.Context.Add(new SessionSetup { Connection = "school", ExternalId = externalId });
        await write.Context.SaveChangesAsync(Cancellation);
        await write.CommitAsync(() =>
        {
            called?.Add(externalId);
            return Task.CompletedTask;
        });
    }

    private static async Task<List<string?>> ReadAsync(StoreFixture store)
    {
        await using var context = store.CreateContext();
        return await context.Sessions.OrderBy(session => session.Id).Select(session => session.ExternalId).ToListAsync(Cancellation);
    }
}

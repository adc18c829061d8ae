using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class GroupCommitQueueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_is_on_the_disk_when_it_is_acknowledged()
    {
        await using var store = await StoreFixture.CreateAsync();

        var id = await AddAsync(store, "1");

        Assert.Equal([id], store.ReadCopy());
    }

    [Fact]
    public async Task The_connection_of_writes_waits_for_the_disk_and_checks_links()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var write = await store.Writes.BeginAsync(Cancellation);

        var settings = await write.Context.Database
            .SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous UNION ALL SELECT foreign_keys FROM pragma_foreign_keys")
            .ToListAsync(Cancellation);
        Assert.Equal([2, 1], settings);
    }

    [Fact]
    public async Task Writes_that_come_together_are_committed_together()
    {
        await using var store = await StoreFixture.CreateAsync();
        var first = await store.Writes.BeginAsync(Cancellation);
        var others = Enumerable.Range(0, 9).Select(number => AddAsync(store, $"{number}")).ToList();
        var before = store.CountCommits();

        await CompleteAsync(first, "first");
        await first.DisposeAsync();
        await Task.WhenAll(others);

        Assert.Equal(1, store.CountCommits() - before);
        await using var context = store.CreateContext();
        Assert.Equal(10, await context.Sessions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task No_write_is_acknowledged_before_the_common_commit()
    {
        await using var store = await StoreFixture.CreateAsync();
        var first = await store.Writes.BeginAsync(Cancellation);
        var second = store.Writes.BeginAsync(Cancellation);
        var third = store.Writes.BeginAsync(Cancellation);

        var committed = CompleteAsync(first, "1");
        var refused = await second;
        Assert.False(committed.IsCompleted);
        await using (var reader = store.CreateContext())
            Assert.False(await reader.Sessions.AnyAsync(Cancellation));

        await Task.WhenAll(refused.DisposeAsync().AsTask(), (await third).DisposeAsync().AsTask());
        await committed;
        await first.DisposeAsync();
        await using var context = store.CreateContext();
        Assert.Equal("1", (await context.Sessions.SingleAsync(Cancellation)).ExternalId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task One_that_fails_takes_nothing_of_the_others_with_it(int failing)
    {
        await using var store = await StoreFixture.CreateAsync();
        var gate = await store.Writes.BeginAsync(Cancellation);
        var writes = Enumerable.Range(0, 3).Select(number => AddAsync(store, number == failing ? null : $"{number}")).ToList();

        await gate.DisposeAsync();

        for (var number = 0; number < 3; number++)
        {
            if (number == failing)
                await Assert.ThrowsAsync<DbUpdateException>(() => writes[failing]);
            else
                await writes[number];
        }

        await using var context = store.CreateContext();
        Assert.Equal(2, await context.Sessions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_write_sees_what_those_before_it_in_the_transaction_wrote()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var first = await store.Writes.BeginAsync(Cancellation);
        var second = store.Writes.BeginAsync(Cancellation);
        var committed = CompleteAsync(first, "1");

        await using (var write = await second)
            Assert.True(await write.Context.Sessions.AnyAsync(session => session.ExternalId == "1", Cancellation));

        await committed;
    }

    [Fact]
    public async Task Writes_are_called_back_in_their_order_once_they_are_on_the_disk()
    {
        await using var store = await StoreFixture.CreateAsync();
        var order = new List<int>();
        var writes = Enumerable.Range(0, 20).Select(async number =>
        {
            await using var write = await store.Writes.BeginAsync(Cancellation);
            var setup = new SessionSetup { Connection = "school", CurrentStep = number };
            write.Context.Add(setup);
            await write.Context.SaveChangesAsync(Cancellation);
            await write.CommitAsync(async () =>
            {
                await using var reader = store.CreateContext();
                Assert.True(await reader.Sessions.AnyAsync(session => session.Id == setup.Id, Cancellation));
                order.Add((int)setup.Id);
            });
        });

        await Task.WhenAll(writes);

        Assert.Equal(order.Order(), order);
        Assert.Equal(20, order.Count);
    }

    [Fact]
    public async Task When_the_transaction_is_lost_every_write_of_it_fails_and_the_next_succeeds()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var first = await store.Writes.BeginAsync(Cancellation);
        var second = store.Writes.BeginAsync(Cancellation);
        var committed = CompleteAsync(first, "1");

        await using (var write = await second)
        {
            // What SQLite does by itself on a full disk.
            await write.Context.Database.ExecuteSqlRawAsync("ROLLBACK", Cancellation);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => committed);
        await AddAsync(store, "2");
        await using var context = store.CreateContext();
        Assert.Equal("2", (await context.Sessions.SingleAsync(Cancellation)).ExternalId);
    }

    [Fact]
    public async Task What_follows_from_a_write_that_is_lost_is_no_answer()
    {
        await using var store = await StoreFixture.CreateAsync();
        var first = await store.Writes.BeginAsync(Cancellation);
        var second = store.Writes.BeginAsync(Cancellation);
        var third = store.Writes.BeginAsync(Cancellation);
        var committed = CompleteAsync(first, "1");
        var reading = await second;
        Assert.True(await reading.Context.Sessions.AnyAsync(session => session.ExternalId == "1", Cancellation));

        var refused = reading.DisposeAsync().AsTask();
        await using (var write = await third)
        {
            Assert.False(refused.IsCompleted);
            await write.Context.Database.ExecuteSqlRawAsync("ROLLBACK", Cancellation);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => refused);
        await Assert.ThrowsAnyAsync<Exception>(() => committed);
        await first.DisposeAsync();
    }

    [Fact]
    public async Task A_caller_that_goes_away_in_the_line_leaves_the_others_in_theirs()
    {
        await using var store = await StoreFixture.CreateAsync();
        var first = await store.Writes.BeginAsync(Cancellation);
        using var leaving = new CancellationTokenSource();
        var left = store.Writes.BeginAsync(leaving.Token);
        var after = AddAsync(store, "2");

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await CompleteAsync(first, "1");
        await first.DisposeAsync();
        await after;

        await using var context = store.CreateContext();
        Assert.Equal(2, await context.Sessions.CountAsync(Cancellation));
    }

    // Null breaks the foreign key to the people, who are not there.
    private static async Task<long> AddAsync(StoreFixture store, string? externalId)
    {
        await using var write = await store.Writes.BeginAsync(Cancellation);
        return await CompleteAsync(write, externalId);
    }

    private static async Task<long> CompleteAsync(StoreWrite write, string? externalId)
    {
        Session session = externalId is null ? new QuizSession { Connection = "quiz", PersonId = 99 } : new SessionSetup { Connection = "school", ExternalId = externalId };
        write.Context.Add(session);
        await write.Context.SaveChangesAsync(Cancellation);
        await write.CommitAsync(() => Task.CompletedTask);
        return session.Id;
    }
}

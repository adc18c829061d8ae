using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

/// <summary>What a statement still does after its token was cancelled, counted in calls of a function that it makes for each row.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    private readonly StoreFixture _store = StoreFixture.CreateEmpty(sampleData: true);
    private readonly CancellationTokenSource _caller = new();
    private int _foldings;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.Initializer.InitializeAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_query_is_interrupted_and_its_connection_can_be_used_again()
    {
        await using var context = _store.CreateContext();
        LeaveWhenFolding(context);

        await Assert.ThrowsAnyAsync<Exception>(() => Slow(context).CountAsync(_caller.Token));

        Assert.InRange(_foldings, 1, 500);
        Assert.True(await context.Sessions.AnyAsync(Cancellation));
        await using var next = _store.CreateContext();
        Assert.Equal(0, await Slow(next).CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_read_of_a_write_is_interrupted_and_the_other_writes_are_committed()
    {
        await using var first = await _store.Writes.BeginAsync(Cancellation);
        var second = _store.Writes.BeginAsync(_caller.Token);
        var committed = CompleteAsync(first, "first");
        await using (var write = await second)
        {
            LeaveWhenFolding(write.Context);
            await Assert.ThrowsAnyAsync<Exception>(() => Slow(write.Context).CountAsync(_caller.Token));
        }

        await committed;
        Assert.InRange(_foldings, 1, 500);
        await using var third = await _store.Writes.BeginAsync(Cancellation);
        await CompleteAsync(third, "third");
        await using var context = _store.CreateContext();
        Assert.Equal(2, await context.Sessions.CountAsync(session => session.ExternalId == "first" || session.ExternalId == "third", Cancellation));
    }

    // SQLite takes back the whole transaction when a statement that writes is interrupted.
    [Fact]
    public async Task A_statement_that_writes_is_not_interrupted()
    {
        await using var write = await _store.Writes.BeginAsync(_caller.Token);
        LeaveWhenFolding(write.Context);

        var written = await write.Context.Database.ExecuteSqlRawAsync(
            "UPDATE Sessions SET Title = Title WHERE casefold(coalesce(Title, '')) IS NOT NULL", CancellationToken.None);

        Assert.True(_caller.IsCancellationRequested);
        Assert.True(written > 400);
        await write.CommitAsync(() => Task.CompletedTask);
    }

    private static IQueryable<Session> Slow(SessionGraphContext context)
        => context.Sessions.Where(session => context.Sessions.Any(other => CaseFolding.Fold(session.Title! + other.Title!) == "none"));

    private static Task CompleteAsync(StoreWrite write, string externalId)
    {
        write.Context.Add(new SessionSetup { Connection = "school", ExternalId = externalId });
        write.Context.SaveChanges();
        return write.CommitAsync(() => Task.CompletedTask);
    }

    private void LeaveWhenFolding(SessionGraphContext context)
        => ((SqliteConnection)context.Database.GetDbConnection()).CreateFunction("casefold", (string? text) =>
        {
            _foldings++;
            _caller.Cancel();
            return text;
        });
}

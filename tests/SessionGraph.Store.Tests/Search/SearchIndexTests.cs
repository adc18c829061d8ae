using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests.Search;

/// <summary>The index is in step with the rows, whatever is written and however.</summary>
public sealed class SearchIndexTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_writes_leave_the_index_in_step(int seed)
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        var writes = new RandomWrites(new Random(seed));
        var kinds = new HashSet<string>();
        await AssertInStepAsync(store);

        for (var step = 0; step < 120; step++)
        {
            await using (var context = store.CreateContext())
                kinds.Add(await writes.WriteAsync(context));

            if (step % 4 is 0)
                await AssertInStepAsync(store);
        }

        await AssertInStepAsync(store);
        Assert.Equal(RandomWrites.Kinds.Order(), kinds.Order());
    }

    [Fact]
    public async Task Statements_past_the_model_leave_the_index_in_step()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        string[] statements =
        [
            "UPDATE Sessions SET Title = Title || ' again' WHERE Id % 3 = 0",
            "UPDATE Rooms SET Name = 'Room ' || rowid",
            "UPDATE PathSessionInstructors SET UserId = (SELECT Id FROM Users WHERE Id <> UserId LIMIT 1) WHERE rowid IN (SELECT rowid FROM PathSessionInstructors GROUP BY SessionId HAVING count(*) = 1)",
            "DELETE FROM Sessions WHERE Provider IN (4, 5)",
            "INSERT INTO Sessions (Provider, Connection, Title, Status, CreatedAt, UpdatedAt, Version) VALUES (1, 'school', 'new', 0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 1)",
        ];
        foreach (var statement in statements)
        {
            await using (var context = store.CreateContext())
                Assert.True(await context.Database.ExecuteSqlRawAsync(statement, Cancellation) > 0, statement);

            await AssertInStepAsync(store);
        }
    }

    [Fact]
    public async Task What_is_taken_back_is_taken_back_in_the_index_too()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using (var context = store.CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancellation);
            await context.Database.ExecuteSqlRawAsync("UPDATE Trainers SET Name = 'taken back'", Cancellation);
            await transaction.RollbackAsync(Cancellation);
        }

        await AssertInStepAsync(store);
    }

    [Fact]
    public async Task What_one_of_several_writes_of_a_transaction_takes_back_is_taken_back_alone()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using (var context = store.CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancellation);
            await context.Database.ExecuteSqlRawAsync("UPDATE Sessions SET Title = 'kept ' || Id WHERE Provider = 3", Cancellation);
            await transaction.CreateSavepointAsync("second", Cancellation);
            await context.Database.ExecuteSqlRawAsync("UPDATE Trainers SET Name = 'taken back'", Cancellation);
            await context.Database.ExecuteSqlRawAsync("DELETE FROM Sessions WHERE Provider = 1", Cancellation);
            await transaction.RollbackToSavepointAsync("second", Cancellation);
            await context.Database.ExecuteSqlRawAsync("UPDATE Rooms SET Name = 'kept too'", Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        await AssertInStepAsync(store);
    }

    [Fact]
    public async Task An_older_database_is_indexed_when_it_is_brought_up_to_date()
    {
        await using var store = StoreFixture.CreateEmpty();
        store.CreateFolder();
        await OldStore.WriteAsync(store.DatabaseFile);

        await store.Initializer.InitializeAsync(Cancellation);

        await AssertInStepAsync(store);
    }

    private static async Task AssertInStepAsync(StoreFixture store)
    {
        await using var context = store.CreateContext();
        var expected = await SearchIndex.ExpectAsync(context);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await SearchIndex.ReadAsync(context));
    }
}

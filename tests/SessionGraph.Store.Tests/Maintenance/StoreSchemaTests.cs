using Microsoft.EntityFrameworkCore;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>What a start compares the store's schema with.</summary>
public sealed class StoreSchemaTests
{
    [Fact]
    public async Task It_is_what_the_migrations_make()
    {
        await using var store = StoreFixture.CreateEmpty();
        store.CreateFolder();
        await using (var context = store.CreateContext())
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        using var database = DatabaseFile.Open(store.DatabaseFile, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        var schema = StoreSchema.Read(database);

        await CommittedFile.MatchAsync(schema, "src", "SessionGraph.Store", "Migrations", "Schema.sql");
    }
}

using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>What a start compares the store's schema with.</summary>
public sealed class StoreSchemaTests
{
    /// <summary><c>UPDATE_SNAPSHOTS=1</c> writes the file anew after a migration was added.</summary>
    [Fact]
    public async Task It_is_what_the_migrations_make()
    {
        await using var store = StoreFixture.CreateEmpty();
        store.CreateFolder();
        await using (var context = store.CreateContext())
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        using var database = DatabaseFile.Open(store.DatabaseFile, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        var schema = StoreSchema.Read(database);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(SnapshotPath(), schema, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(SnapshotPath(), TestContext.Current.CancellationToken), schema);
    }

    private static string SnapshotPath([CallerFilePath] string file = "")
        => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "src", "SessionGraph.Store", "Migrations", "Schema.sql");
}

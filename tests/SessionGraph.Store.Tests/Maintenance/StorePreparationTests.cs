using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>How a process gets its store: created, migrated, or refused.</summary>
public sealed class StorePreparationTests
{
    private static readonly (string, string) s_sampleData = ("Store:SampleData", "true");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_start_that_is_killed_before_any_of_its_statements_is_followed_by_one_that_succeeds()
    {
        using var files = new StoreFiles();
        using var kills = new KillPoints(files);
        await using (var process = files.Process(kills, s_sampleData))
            await process.GetRequiredService<StoreInitializer>().InitializeAsync(Cancellation);
        kills.Keep();

        Assert.True(kills.Left.Count > 50, $"{kills.Left.Count} statements");
        foreach (var left in WithoutRepetition(kills.Left))
        {
            Assert.Equal(432, await left.StartAsync(s_sampleData));
            Assert.Equal("", string.Join('\n', await left.VerifyAsync()));
        }
    }

    [Fact]
    public async Task An_upgrade_that_is_killed_before_any_of_its_statements_is_followed_by_one_that_succeeds()
    {
        using var files = new StoreFiles();
        await OldStore.WriteAsync(files.Store);
        using var kills = new KillPoints(files);
        await using (var process = files.Process(kills))
            await process.GetRequiredService<StoreInitializer>().InitializeAsync(Cancellation);
        kills.Keep();

        foreach (var left in WithoutRepetition(kills.Left))
        {
            Assert.Equal(OldStore.Sessions, await left.StartAsync());
            Assert.Equal("", string.Join('\n', await left.VerifyAsync()));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_lock_in_the_database_that_a_killed_process_has_left_is_removed(bool isOld)
    {
        using var files = new StoreFiles();
        if (isOld)
            await OldStore.WriteAsync(files.Store);
        files.Execute(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-30 00:00:00');
            """);

        await files.StartAsync();

        Assert.Empty(await files.VerifyAsync());
        Assert.Equal(0, files.Number("SELECT count(*) FROM __EFMigrationsLock"));
    }

    [Fact]
    public async Task A_migration_that_is_cancelled_leaves_the_store_as_it_was()
    {
        using var files = new StoreFiles();
        await OldStore.WriteAsync(files.Store);
        var migrations = files.Number("SELECT count(*) FROM __EFMigrationsHistory");
        await using var process = files.Process();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.GetRequiredService<StorePreparation>().PrepareAsync(
            "serves", new Steps(step => { if (step.Name.Contains("search index", StringComparison.Ordinal)) stop.Cancel(); }), stop.Token));

        Assert.Equal(migrations, files.Number("SELECT count(*) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task A_second_process_is_refused_by_the_name_of_the_first_however_it_spells_the_path()
    {
        using var files = new StoreFiles();
        await using var first = files.Process();
        await first.GetRequiredService<StoreInitializer>().InitializeAsync(Cancellation);
        Directory.CreateSymbolicLink(files["folder"], Path.GetDirectoryName(files.Store)!);
        File.CreateSymbolicLink(files["link.db"], "store.db");

        foreach (var path in new[] { files.Store, files["folder/store.db"], files["link.db"], files["folder/../" + Path.GetFileName(Path.GetDirectoryName(files.Store)) + "/link.db"] })
        {
            Assert.StartsWith(
                $"The store {files.Store} is in use by process {Environment.ProcessId} on {Environment.MachineName}, which serves since ",
                await files.RefusalAsync(("Store:ConnectionString", $"Data Source={path}")),
                StringComparison.Ordinal);
        }

        await first.DisposeAsync();
        await files.StartAsync();
    }

    [Fact]
    public async Task A_store_with_an_unknown_migration_is_refused()
    {
        using var files = new StoreFiles();
        await files.StartAsync();
        files.Execute("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '11.0.0')");

        var message = await files.RefusalAsync();

        Assert.Contains("20990101000000_Later", message, StringComparison.Ordinal);
        Assert.Contains($"newest migration that this gateway knows is {new StoreMigrations(SessionProviders.All).Known[^1]}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE notes (text)", "its application_id is 0 and its tables are notes")]
    [InlineData("PRAGMA application_id = 252006673", "its application_id is 252006673")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT, ProductVersion TEXT); INSERT INTO __EFMigrationsHistory VALUES ('20200101000000_Other', '9')", "another application's database")]
    public async Task Another_applications_database_is_refused_and_left_as_it_is(string sql, string message)
    {
        using var files = new StoreFiles();
        files.Execute(sql);
        var before = await File.ReadAllBytesAsync(files.Store, Cancellation);

        Assert.Contains(message, await files.RefusalAsync(), StringComparison.Ordinal);

        Assert.Equal(before, await File.ReadAllBytesAsync(files.Store, Cancellation));
        Assert.Equal(["store.db", "store.db.lock"], files.Names);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("This is a text, and it is longer than the header of a database, which is why SQLite looks at it at all.")]
    public async Task A_file_that_is_no_database_is_refused(string content)
    {
        using var files = new StoreFiles();
        await File.WriteAllTextAsync(files.Store, content, Cancellation);

        Assert.Equal($"Store:ConnectionString: {files.Store} is not a SQLite database.", await files.RefusalAsync());
    }

    [Theory]
    [InlineData("ALTER TABLE Sessions RENAME COLUMN Score TO Points", "the column Sessions.Score is missing")]
    [InlineData("DROP INDEX IX_Sessions_StartsAt", "the index IX_Sessions_StartsAt is missing")]
    [InlineData("DROP TABLE PathSessionInstructors", "the column PathSessionInstructors.SessionId is missing")]
    [InlineData("UPDATE SessionSearch_data SET block = x'00'", "is damaged")]
    [InlineData("DELETE FROM SessionSearch_data", "is damaged")]
    [InlineData("DELETE FROM __EFMigrationsHistory", "its migration history is empty")]
    public async Task A_store_that_lacks_something_is_refused(string sql, string message)
    {
        using var files = new StoreFiles();
        await files.StartAsync(s_sampleData);
        files.Execute(sql);

        var refusal = await files.RefusalAsync();

        Assert.Contains(files.Store, refusal, StringComparison.Ordinal);
        Assert.Contains(message, refusal, StringComparison.Ordinal);
        Assert.NotEmpty(await files.VerifyAsync());
    }

    [Theory]
    [InlineData("DROP TRIGGER TR_Sessions_Update_Search")]
    [InlineData("DROP VIEW SessionTexts")]
    [InlineData("DROP TABLE SessionSearch")]
    public async Task A_store_that_lacks_a_part_of_the_search_index_gets_all_of_it_anew(string sql)
    {
        using var files = new StoreFiles();
        await files.StartAsync(s_sampleData);
        files.Execute($"{sql}; DROP TRIGGER IF EXISTS TR_Sessions_Update_Search; UPDATE Sessions SET Title = 'Kaleidoscope' WHERE Id = 1");
        Assert.NotEmpty(await files.VerifyAsync());

        await files.StartAsync();

        Assert.Empty(await files.VerifyAsync());
        Assert.Equal(1, files.Number("SELECT rowid FROM SessionSearch WHERE SessionSearch MATCH 'kaleidoscope'"));
    }

    [Fact]
    public async Task A_store_that_has_more_is_no_worse_for_it()
    {
        using var files = new StoreFiles();
        await files.StartAsync();
        files.Execute("CREATE INDEX Mine ON Sessions (Title); CREATE TABLE Notes (Text)");

        await files.StartAsync();

        Assert.Empty(await files.VerifyAsync());
    }

    [Fact]
    public async Task No_store_is_created_where_that_is_not_wanted()
    {
        using var files = new StoreFiles();

        Assert.Equal($"There is no store at {files.Store}, and Store:Create is false.", await files.RefusalAsync(("Store:Create", "false")));
        Assert.Empty(files.Names);
        await File.WriteAllBytesAsync(files.Store, [], Cancellation);
        Assert.Equal($"There is no store at {files.Store}, and Store:Create is false.", await files.RefusalAsync(("Store:Create", "false")));

        await files.StartAsync();
        await files.StartAsync(("Store:Create", "false"));
    }

    [Fact]
    public async Task A_log_without_its_store_is_no_new_store()
    {
        using var files = new StoreFiles();
        await File.WriteAllTextAsync(files["store.db-wal"], "log", Cancellation);

        Assert.Contains(files["store.db-wal"], await files.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_program_locks_is_refused_after_the_busy_timeout()
    {
        using var files = new StoreFiles();
        files.Execute("PRAGMA journal_mode = WAL");
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={files.Store};Pooling=False");
        other.Open();
        await using var transaction = other.BeginTransaction();

        Assert.Equal($"The store {files.Store} is locked by another program.", await files.RefusalAsync());
    }

    [Fact]
    public async Task A_store_of_before_stores_had_an_application_id_gets_one()
    {
        using var files = new StoreFiles();
        await files.StartAsync();
        files.Execute("PRAGMA application_id = 0");

        await files.StartAsync();

        Assert.Equal(StoreMigrations.ApplicationId, files.Number("PRAGMA application_id"));
    }

    // Most statements of a transaction leave the same files.
    private static IEnumerable<StoreFiles> WithoutRepetition(IEnumerable<StoreFiles> left) => left.DistinctBy(files => string.Join(
        ' ', files.Names.Select(name => $"{name} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(files[name])))}")));

    private sealed class Steps(Action<StoreStep> report) : IProgress<StoreStep>
    {
        public void Report(StoreStep value) => report(value);
    }
}

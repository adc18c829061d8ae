using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>A store of version 0.1 goes on under this version.</summary>
public sealed class UpgradeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_and_every_change_stays_as_it_was_but_for_its_connection()
    {
        using var files = new StoreFiles();
        await OldStore.WriteAsync(files.Store);
        var before = Read(files, ReadRows);

        await files.StartAsync();

        Assert.Equal(OldStore.Sessions, before.Count(row => row.StartsWith("Sessions: ", StringComparison.Ordinal)));
        Assert.Contains(before, row => row.StartsWith("ChangeLog: ", StringComparison.Ordinal));
        Assert.Equal(before, Read(files, ReadRows));
        Assert.Empty(await files.VerifyAsync());
    }

    [Fact]
    public async Task Records_and_logged_changes_belong_to_the_connection_of_their_provider()
    {
        using var files = new StoreFiles();
        await OldStore.WriteAsync(files.Store);
        Assert.All(Read(files, ReadConnections), connection => Assert.EndsWith(": default", connection, StringComparison.Ordinal));

        await files.StartAsync();

        Assert.Equal(
            [
                "ChangeLog 1: school", "ChangeLog 2: oneroster", "ChangeLog 3: quiz", "ChangeLog 4: zoho-people", "ChangeLog 5: 360learning",
                "CourseBatches: zoho-people", "CourseModules: zoho-people", "Courses: zoho-people", "GradeCategories: zoho-people",
                "Groups: 360learning", "LearningPaths: 360learning", "Organisations: oneroster", "PathSessionInstructors: 360learning",
                "People: quiz", "Rooms: zoho-people",
                "Sessions 1: school", "Sessions 2: oneroster", "Sessions 3: quiz", "Sessions 4: zoho-people", "Sessions 5: 360learning",
                "Trainers: zoho-people", "Users: 360learning",
            ],
            Read(files, ReadConnections));
    }

    [Fact]
    public async Task A_connection_of_another_name_stays()
    {
        using var files = new StoreFiles();
        await OldStore.WriteAsync(files.Store);
        files.Execute(
            """
            INSERT INTO People (Connection, Id, Name, Email) VALUES ('north', 1, 'Ada', 'ada@school.example');
            INSERT INTO Sessions (Provider, Connection, Status, CreatedAt, UpdatedAt, Version, PersonId)
            VALUES (3, 'north', 0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 1, 1);
            """);

        await files.StartAsync();

        Assert.Equal(["People: north", "People: quiz", "Sessions 3: north", "Sessions 3: quiz"],
            Read(files, ReadConnections).Where(connection => connection.StartsWith("People", StringComparison.Ordinal)
                || connection.StartsWith("Sessions 3", StringComparison.Ordinal)));
        Assert.Empty(await files.VerifyAsync());
    }

    [Theory]
    [InlineData("lesson")]
    [InlineData("version 0")]
    [InlineData("annot*")]
    public async Task A_search_finds_the_same_sessions_in_the_same_order(string words)
    {
        using var files = new StoreFiles();
        await OldStore.WriteAsync(files.Store);
        var before = Read(files, database => Search(database, words));

        await files.StartAsync();

        Assert.NotEmpty(before);
        Assert.Equal(before, Read(files, database => Search(database, words)));
    }

    [Fact]
    public async Task The_schema_is_that_of_a_new_store()
    {
        using var upgraded = new StoreFiles();
        using var created = new StoreFiles();
        await OldStore.WriteAsync(upgraded.Store);
        await upgraded.StartAsync();
        await created.StartAsync();

        Assert.Equal(Read(created, Describe), Read(upgraded, Describe));
        Assert.Equal(Read(created, ReadMigrations), Read(upgraded, ReadMigrations));
        Assert.Equal(Read(created, ReadStatistics), Read(upgraded, ReadStatistics));
    }

    [Fact]
    public async Task A_backup_of_before_the_upgrade_can_be_restored_and_upgraded_again()
    {
        using var files = new StoreFiles();
        await OldStore.WriteAsync(files.Store);
        var before = Read(files, ReadRows);
        await using (var process = files.Process())
            process.GetRequiredService<StoreBackup>().Write(files["backup.db"], false, new Progress<StoreStep>(), Cancellation);
        await files.StartAsync();
        files.Execute("DELETE FROM PathSessionInstructors; DELETE FROM Sessions WHERE Provider = 5");

        await using (var process = files.Process())
            await process.GetRequiredService<StoreRestore>().RestoreAsync(files["backup.db"], new Progress<StoreStep>(), Cancellation);
        await files.StartAsync();

        Assert.Equal(Sessions(before), Sessions(Read(files, ReadRows)));

        static IEnumerable<string> Sessions(List<string> rows) => rows.Where(row => !row.StartsWith("ChangeLog", StringComparison.Ordinal));
    }

    private static T Read<T>(StoreFiles files, Func<DatabaseFile, T> read)
    {
        using var database = DatabaseFile.Open(files.Store, TimeSpan.FromSeconds(5), Cancellation);
        return read(database);
    }

    // All tables but those of EF Core, of the search index and of SQLite; the columns by their names, without the connection.
    private static List<string> ReadRows(DatabaseFile database) =>
    [
        .. database.Query(
            """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'SessionSearch%' AND name NOT LIKE '\_\_EF%' ESCAPE '\' AND name NOT LIKE 'sqlite%' ORDER BY name
            """).SelectMany(table =>
            {
                var columns = database.Query($"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'Connection' ORDER BY name");
                var values = string.Join(" || ' | ' || ", columns.Select(column
                    => column == "State" ? "quote(json_remove(\"State\", '$.Connection'))" : $"quote(\"{column}\")"));
                return database.Query($"SELECT '{table}: ' || {values} FROM \"{table}\" ORDER BY 1");
            }),
    ];

    // The connections of each table; those of the sessions and of their changes for each provider.
    private static List<string> ReadConnections(DatabaseFile database) =>
    [
        .. database.Query(
            """
            SELECT 'Sessions ' || Provider || ': ' || Connection AS Line FROM Sessions
            UNION SELECT 'ChangeLog ' || Provider || ': ' || (State ->> '$.Connection') FROM ChangeLog
            """)
            .Concat(database.Query(
                """
                SELECT m.name FROM sqlite_master AS m
                WHERE m.type = 'table' AND m.name <> 'Sessions'
                    AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) AS c WHERE c.name = 'Connection')
                """).SelectMany(table => database.Query($"SELECT DISTINCT '{table}: ' || Connection FROM \"{table}\"")))
            .Order(StringComparer.Ordinal),
    ];

    private static List<long> Search(DatabaseFile database, string words)
        => database.Query("SELECT rowid FROM SessionSearch WHERE SessionSearch MATCH $1 ORDER BY rank, rowid", row => row.GetInt64(0), words);

    private static SortedDictionary<string, string> Describe(DatabaseFile database)
        => new(StoreSchema.Describe(StoreSchema.Read(database)), StringComparer.Ordinal);

    private static List<string> ReadMigrations(DatabaseFile database) => database.Query("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY 1");

    private static List<string> ReadStatistics(DatabaseFile database) => database.Query("SELECT idx || ': ' || stat FROM sqlite_stat1 ORDER BY 1");
}

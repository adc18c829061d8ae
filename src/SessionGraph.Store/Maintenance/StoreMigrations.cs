using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Which migrations this version knows, and which of them a database has.</summary>
internal static class StoreMigrations
{
    /// <summary>
    /// The SQLite <c>application_id</c> of a store (https://www.sqlite.org/pragma.html#pragma_application_id): <c>SGRF</c>. Stores that were
    /// made before the store had one are known by their migrations.
    /// </summary>
    public const int ApplicationId = 0x53475246;

    private const string HistoryTable = "__EFMigrationsHistory";
    private const int MostNames = 5;
    private const int SmallestPage = 512;

    /// <summary>The ids of all migrations, in their order.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(StoreMigrations).Assembly.DefinedTypes
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The migrations that a database has, in their order; none where it is empty.</summary>
    /// <exception cref="StoreException">It is another application's, a newer version's, or its history is lost.</exception>
    public static IReadOnlyList<string> ReadApplied(DatabaseFile database)
    {
        // SQLite takes a file of a few bytes for an empty database, and would write over it.
        if (new FileInfo(database.Path).Length is > 0 and < SmallestPage)
            throw new StoreException($"{StoreOptions.ConnectionStringKey}: {database.Path} is not a SQLite database.") { IsDamage = true };
        var tables = database.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
        var applied = tables.Contains(HistoryTable)
            ? database.Query($"SELECT \"MigrationId\" FROM \"{HistoryTable}\" ORDER BY 1")
            : [];
        var application = database.Number("PRAGMA application_id");
        var own = tables.FindAll(table => !table.StartsWith("__EFMigrations", StringComparison.Ordinal));
        var isOurs = application == ApplicationId || (application == 0 && applied.Exists(Known.Contains));
        if (!isOurs && (application != 0 || own.Count > 0 || applied.Count > 0))
        {
            throw new StoreException(
                $"{StoreOptions.ConnectionStringKey}: {database.Path} is another application's database: "
                + $"its application_id is {application} and its tables are {Names(own)}.");
        }

        var unknown = applied.FindAll(id => !Known.Contains(id));
        if (unknown.Count > 0)
        {
            throw new StoreException(
                $"The store {database.Path} was written by another version of the gateway, probably a newer one: it has the migration {Names(unknown)}, "
                + $"and this version knows none after {Known[^1]}.");
        }

        if (applied.Count == 0 && own.Count > 0)
            throw new StoreException($"The store {database.Path} is damaged: it has tables, but its migration history is empty.");
        return applied;
    }

    private static string Names(List<string> names) => names.Count switch
    {
        0 => "none",
        > MostNames => string.Join(", ", names.Take(MostNames)) + $" and {names.Count - MostNames} more",
        _ => string.Join(", ", names),
    };
}

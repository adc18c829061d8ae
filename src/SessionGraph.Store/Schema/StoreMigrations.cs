using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>The migrations of the store and the registered providers, and which of them a database has.</summary>
public sealed class StoreMigrations
{
    /// <summary>
    /// The SQLite <c>application_id</c> of a store (https://www.sqlite.org/pragma.html#pragma_application_id): <c>SGRF</c>. Stores from
    /// before the id are recognized by their migrations.
    /// </summary>
    internal const int ApplicationId = 0x53475246;

    private const string HistoryTable = "__EFMigrationsHistory";
    private const int MaxNames = 5;
    private const int SmallestPage = 512;

    /// <summary>Finds the migrations in the assemblies of the store and of the providers.</summary>
    public StoreMigrations(IEnumerable<StoreProvider> providers)
    {
        Type[] types = [.. providers.Select(provider => provider.GetType())];
        Types = types.Prepend(typeof(SessionGraphContext))
            .Select(type => type.Assembly)
            .Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Migration)) && OwnerOf(type) is { } owner && (owner == typeof(SessionGraphContext) || types.Contains(owner)))
            .Select(type => type.GetTypeInfo())
            .OrderBy(IdOf, StringComparer.Ordinal)
            .ToDictionary(IdOf);
        Known = [.. Types.Keys];
    }

    /// <summary>All migration classes by id, in order.</summary>
    internal IReadOnlyDictionary<string, TypeInfo> Types { get; }

    /// <summary>The ids of all migrations, in order.</summary>
    internal IReadOnlyList<string> Known { get; }

    /// <summary>The migrations of a database, in order. Empty for an empty database.</summary>
    /// <exception cref="StoreException">
    /// The database belongs to another application or a newer version, has a provider that is not registered, or lost its migration
    /// history.
    /// </exception>
    internal IReadOnlyList<string> ReadApplied(DatabaseFile database)
    {
        // SQLite treats a file of a few bytes as an empty database and would overwrite it.
        if (new FileInfo(database.Path).Length is > 0 and < SmallestPage)
            throw new StoreException($"{StoreOptions.ConnectionStringKey}: {database.Path} is not a SQLite database.") { IsDamage = true };
        var tables = database.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
        var applied = tables.Contains(HistoryTable)
            ? database.Query($"SELECT \"MigrationId\" FROM \"{HistoryTable}\" ORDER BY 1")
            : [];
        var application = database.ExecuteScalar("PRAGMA application_id");
        var own = tables.FindAll(table => !table.StartsWith("__EFMigrations", StringComparison.Ordinal));
        var isOurs = application == ApplicationId || (application == 0 && applied.Exists(Types.ContainsKey));
        if (!isOurs && (application != 0 || own.Count > 0 || applied.Count > 0))
        {
            throw new StoreException(
                $"{StoreOptions.ConnectionStringKey}: {database.Path} is another application's database: "
                + $"its application_id is {application} and its tables are {Names(own)}.");
        }

        var unknown = applied.FindAll(id => !Types.ContainsKey(id));
        if (unknown.Count > 0)
        {
            throw new StoreException(
                $"The store {database.Path} has the migration {Names(unknown)}, which this gateway does not know. The store is a newer version's, "
                + $"or it has a provider that is not registered here. The newest migration that this gateway knows is {Known[^1]}.");
        }

        if (applied.Count == 0 && own.Count > 0)
            throw new StoreException($"The store {database.Path} is damaged: it has tables, but its migration history is empty.");
        return applied;
    }

    /// <summary>The migrations whose tables and columns a store with these migrations already has.</summary>
    internal IReadOnlyList<string> FindBaselined(IReadOnlyList<string> applied) => applied.Count == 0
        ? []
        :
        [
            .. Types
                .Where(migration => !applied.Contains(migration.Key)
                    && migration.Value.GetCustomAttribute<BaselineAttribute>() is { } included
                    && !applied.Contains(included.Migration))
                .Select(migration => migration.Key),
        ];

    // The provider that owns the migration, or the store's context.
    private static Type? OwnerOf(Type migration) => migration.GetCustomAttribute<DbContextAttribute>()?.ContextType switch
    {
        { BaseType: { IsGenericType: true } of } when of.GetGenericTypeDefinition() == typeof(MigrationsContext<>) => of.GenericTypeArguments[0],
        var context => context,
    };

    private static string IdOf(TypeInfo migration) => migration.GetCustomAttribute<MigrationAttribute>()!.Id;

    private static string Names(List<string> names) => names.Count switch
    {
        0 => "none",
        > MaxNames => string.Join(", ", names.Take(MaxNames)) + $" and {names.Count - MaxNames} more",
        _ => string.Join(", ", names),
    };
}

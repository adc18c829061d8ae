using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store;

/// <summary>Presents the migrations of the store and the registered providers to EF Core as one history, ordered by id.</summary>
internal sealed class StoreMigrationsAssembly(IDbContextOptions options) : IMigrationsAssembly
{
    private readonly StoreMigrations _migrations = new(options.FindExtension<StoreProvidersExtension>()!.Providers);

    public IReadOnlyDictionary<string, TypeInfo> Migrations => _migrations.Types;

    // Each migrations context has its own snapshot, which dotnet ef reads.
    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(StoreMigrationsAssembly).Assembly;

    public string? FindMigrationId(string nameOrId) => Migrations.ContainsKey(nameOrId) ? nameOrId : null;

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }
}

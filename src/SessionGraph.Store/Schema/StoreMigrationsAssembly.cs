using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store;

/// <summary>Gives EF Core the migrations of the store and of the registered providers as one history, in the order of their ids.</summary>
internal sealed class StoreMigrationsAssembly(IDbContextOptions options) : IMigrationsAssembly
{
    private readonly StoreMigrations _migrations = new(options.FindExtension<StoreProvidersExtension>()!.Providers);

    public IReadOnlyDictionary<string, TypeInfo> Migrations => _migrations.Types;

    // Each migrations context has its own; dotnet ef reads them.
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

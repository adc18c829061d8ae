using Microsoft.EntityFrameworkCore;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>What a start compares the store's schema with.</summary>
public sealed class StoreSchemaTests
{
    private static readonly SessionProvider[] s_providers = [.. SessionProviders.All, new WorkshopsProvider()];

    public static TheoryData<string> Providers => [.. s_providers.Select(FolderOf)];

    [Fact]
    public async Task Schema_sql_of_the_store_is_what_its_migrations_make()
    {
        var script = StoreSchema.Write(await MigrateAsync(), []);

        await CommittedFile.MatchAsync(script, "src", "SessionGraph.Store", "Migrations", "Schema.sql");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Schema_sql_of_a_provider_is_what_its_migrations_add(string folder)
    {
        var provider = s_providers.Single(provider => FolderOf(provider) == folder);

        var script = StoreSchema.Write(await MigrateAsync(provider), await MigrateAsync());

        await CommittedFile.MatchAsync(script, folder, "Migrations", "Schema.sql");
    }

    private static async Task<List<string>> MigrateAsync(params StoreProvider[] providers)
    {
        using var files = new StoreFiles();
        var options = new DbContextOptionsBuilder<SessionGraphContext>();
        options.UseSessionGraphStore(
            new StoreOptions { ConnectionString = $"Data Source={files.Store};Pooling=False" }, TimeProvider.System, providers);
        await using (var context = new SessionGraphContext(options.Options))
            await context.Database.MigrateAsync(new StoreMigrations(providers).Known[^1], TestContext.Current.CancellationToken);
        using var database = DatabaseFile.Open(files.Store, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        return StoreSchema.Read(database);
    }

    private static string FolderOf(SessionProvider provider) => provider is WorkshopsProvider
        ? "tests/SessionGraph.Workshops"
        : $"src/SessionGraph.Providers/{provider.GetType().Namespace!.Split('.')[^1]}";
}

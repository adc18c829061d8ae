using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Store.Tests;

/// <summary>A store of its own in a temporary folder, registered as the gateway registers it.</summary>
public sealed class StoreFixture : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph").FullName;
    private readonly ServiceProvider _services;

    private StoreFixture(bool sampleData)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Store:ConnectionString"] = ConnectionString,
                ["Store:BusyTimeout"] = "00:00:05",
                ["Store:SampleData"] = sampleData ? "true" : "false",
            })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSessionGraphStore(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The clock of the stamps.</summary>
    public TestClock Clock { get; } = new();

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "data", "store.db")}";

    public IDbContextFactory<SessionGraphContext> Contexts => _services.GetRequiredService<IDbContextFactory<SessionGraphContext>>();

    public StoreInitializer Initializer => _services.GetRequiredService<StoreInitializer>();

    /// <summary>An uninitialised store: no file yet.</summary>
    public static StoreFixture CreateEmpty(bool sampleData = false) => new(sampleData);

    /// <summary>A migrated store, with the sample data when asked for.</summary>
    public static async Task<StoreFixture> CreateAsync(bool sampleData = false)
    {
        var store = new StoreFixture(sampleData);
        await store.Initializer.InitializeAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>Creates the folder of the database, which the initializer otherwise does.</summary>
    public void CreateFolder() => Directory.CreateDirectory(Path.Combine(_folder, "data"));

    public SessionGraphContext CreateContext() => Contexts.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

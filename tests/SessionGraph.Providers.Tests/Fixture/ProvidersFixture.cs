using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

/// <summary>The providers over a migrated store of their own in a temporary folder, registered as the gateway registers them.</summary>
public sealed class ProvidersFixture : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph").FullName;
    private readonly ServiceProvider _services;

    private ProvidersFixture(Dictionary<string, string?> settings)
    {
        settings["Store:ConnectionString"] = $"Data Source={Path.Combine(_folder, "store.db")}";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ICaller>(Caller)
            .AddSessionGraphStore(configuration)
            .AddSessionGraphProviders(configuration, SessionProviders.All)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 1, 4, 9, 0, 0, TimeSpan.Zero));

    public RecordedEvents Events { get; private set; } = null!;

    public ErrorLog Log { get; } = new();

    public TestCaller Caller { get; } = new();

    public static async Task<ProvidersFixture> CreateAsync(params (string Key, string Value)[] settings)
    {
        var fixture = new ProvidersFixture(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        await fixture.Service<StoreInitializer>().InitializeAsync(TestContext.Current.CancellationToken);
        await fixture.Service<SessionChangeFeed>().StartAsync(TestContext.Current.CancellationToken);
        fixture.Events = new RecordedEvents(fixture.Service<SessionChangeFeed>());
        await fixture.AddAsync([.. Lookups.All()]);
        return fixture;
    }

    /// <summary>Of which each connection is a local one, by its name and its provider's.</summary>
    public static Task<ProvidersFixture> CreateWithConnectionsAsync(params (string Name, string Provider)[] connections)
        => CreateAsync([.. connections.Select(connection => ($"Connections:{connection.Name}:Provider", connection.Provider))]);

    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    public SessionGraphContext CreateContext() => Service<IDbContextFactory<SessionGraphContext>>().CreateDbContext();

    public async Task AddAsync(params object[] entities)
    {
        await using var context = CreateContext();
        context.AddRange(entities);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> ReadAsync<T>(long id) where T : Session
    {
        await using var context = CreateContext();
        return await context.Set<T>().SingleAsync(session => session.Id == id, TestContext.Current.CancellationToken);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var context = CreateContext();
#pragma warning disable EF1002 // The texts are the tests' own.
        await context.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
#pragma warning restore EF1002
    }

    /// <summary>Every value of every table, in a fixed order.</summary>
    public async Task<string> DumpAsync()
    {
        await using var context = CreateContext();
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        foreach (var table in await RowsAsync("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            lines.Add(table);
            lines.AddRange((await RowsAsync($"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal));
        }

        return string.Join('\n', lines);

        async Task<List<string>> RowsAsync(string sql)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the ones above.
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var rows = new List<string>();
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add(string.Join('|', values.Select(value => value is DBNull ? "∅" : Text(value))));
            }

            return rows;
        }

        static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);
    }

    /// <summary>Runs a write that is to be refused: the whole database stays as it is, and nothing is published.</summary>
    public async Task<TException> RefusesAsync<TException>(Func<Task> write) where TException : Exception
    {
        Events.Take();
        var before = await DumpAsync();
        var exception = await Assert.ThrowsAnyAsync<TException>(write);
        Assert.Equal(before, await DumpAsync());
        Assert.Empty(Events.Take());
        return exception;
    }

    /// <summary>Runs a write that must be refused with several errors, and leave no trace.</summary>
    public async Task<IReadOnlyList<SessionException>> RefusesAllAsync(Func<Task> write)
        => [.. (await RefusesAsync<AggregateException>(write)).InnerExceptions.Cast<SessionException>()];

    /// <summary>Asserts that exactly this was published since the last look.</summary>
    public void Published(params (SessionChangeKind Kind, long Id)[] changes)
        => Assert.Equal(changes, Events.Take().Select(change => (change.Kind, change.Session.Id)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

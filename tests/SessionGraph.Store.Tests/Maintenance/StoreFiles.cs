using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>A folder with a store's files, on which services work one after the other, as processes do.</summary>
internal sealed class StoreFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-files-").FullName;

    public string Store => this["store.db"];

    /// <summary>The providers that the processes register.</summary>
    public IReadOnlyList<SessionProvider> Providers { get; set; } = SessionProviders.All;

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(_folder, name);

    public IEnumerable<string> Names => Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The services of a process of its own.</summary>
    public ServiceProvider Process(IInterceptor? interceptor = null, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Store:ConnectionString"] = $"Data Source={Store};Pooling=False",
            ["Store:BusyTimeout"] = "00:00:01",
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection()
            .AddSessionGraphStore(configuration)
            .AddSessionGraphProviders(configuration, Providers);
        if (interceptor is not null)
            services.ConfigureDbContext<SessionGraphContext>(options => options.AddInterceptors(interceptor));
        return services.BuildServiceProvider();
    }

    /// <summary>Starts and ends a process; the result is its number of sessions.</summary>
    public async Task<long> StartAsync(params (string Key, string Value)[] settings)
    {
        await using var process = Process(null, settings);
        await process.GetRequiredService<StoreInitializer>().InitializeAsync(TestContext.Current.CancellationToken);
        return Number("SELECT count(*) FROM Sessions");
    }

    /// <summary>What stops a start.</summary>
    public async Task<string> RefusalAsync(params (string Key, string Value)[] settings)
        => (await Assert.ThrowsAsync<StoreException>(() => StartAsync(settings))).Message;

    /// <summary>The faults that a verification finds.</summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(string? path = null)
    {
        await using var process = Process();
        var report = await process.GetRequiredService<StoreVerification>().VerifyAsync(
            path ?? Store, new Progress<StoreStep>(), TestContext.Current.CancellationToken);
        return report.Findings;
    }

    /// <summary>What a process that is killed now would leave: a copy of all files but SQLite's index of the log, which is memory.</summary>
    public StoreFiles CopyAsKilled()
    {
        var copy = new StoreFiles();
        foreach (var name in Names.Where(name => !name.EndsWith("-shm", StringComparison.Ordinal) && !name.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(this[name], copy[name]);
        return copy;
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

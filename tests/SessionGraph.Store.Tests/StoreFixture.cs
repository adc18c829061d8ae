using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Store.Tests;

/// <summary>A store of its own in a temporary folder, registered as the gateway registers it.</summary>
public sealed class StoreFixture : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _isOwner;
    private readonly (string Key, string Value)[] _settings;
    private readonly ServiceProvider _services;

    private StoreFixture(bool sampleData, (string Key, string Value)[] settings, string? folder = null)
    {
        _folder = folder ?? Directory.CreateTempSubdirectory("sessiongraph").FullName;
        _isOwner = folder is null;
        _settings = settings;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Store:ConnectionString"] = ConnectionString,
                ["Store:BusyTimeout"] = "00:00:05",
                ["Store:SampleData"] = sampleData ? "true" : "false",
            })
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Store:Changes:{setting.Key}", (string?)setting.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSessionGraphStore(configuration)
            .AddSessionGraphProviders(configuration, SessionProviders.All)
            .BuildServiceProvider(validateScopes: true);
    }

    public TestTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 3, 1, 8, 30, 0, 123, TimeSpan.Zero));

    public string DatabaseFile => Path.Combine(_folder, "data", "store.db");

    public string ConnectionString => $"Data Source={DatabaseFile}";

    public IDbContextFactory<SessionGraphContext> Contexts => _services.GetRequiredService<IDbContextFactory<SessionGraphContext>>();

    public GroupCommitQueue Writes => _services.GetRequiredService<GroupCommitQueue>();

    public SessionChangeFeed Feed => _services.GetRequiredService<SessionChangeFeed>();

    public ChangeLogPruning Pruning => _services.GetRequiredService<ChangeLogPruning>();

    public ISampleData SampleData => _services.GetRequiredService<ISampleData>();

    public StoreInitializer Initializer => _services.GetRequiredService<StoreInitializer>();

    /// <summary>An uninitialised store: no file yet.</summary>
    public static StoreFixture CreateEmpty(bool sampleData = false) => new(sampleData, []);

    /// <summary>A migrated store, with the sample data when asked for.</summary>
    public static async Task<StoreFixture> CreateAsync(bool sampleData = false, (string Key, string Value)[]? settings = null)
    {
        var store = new StoreFixture(sampleData, settings ?? []);
        await store.Initializer.InitializeAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>The same database as another process has it.</summary>
    public StoreFixture Reopen() => new(sampleData: false, _settings, _folder);

    /// <summary>Deletes one of the store's files, and leaves an empty one in its place where it is replaced.</summary>
    public void Delete(string name, bool isReplaced)
    {
        var path = Path.Combine(_folder, "data", name);
        File.Delete(path);
        if (isReplaced)
            File.WriteAllBytes(path, []);
    }

    /// <summary>Gives one of the store's files another name.</summary>
    public void Move(string from, string to) => File.Move(Path.Combine(_folder, "data", from), Path.Combine(_folder, "data", to));

    /// <summary>Creates the folder of the database, which the initializer otherwise does.</summary>
    public void CreateFolder() => Directory.CreateDirectory(Path.Combine(_folder, "data"));

    /// <summary>The ids of the sessions in a copy of the files as they are now: what a killed process would leave.</summary>
    public IReadOnlyList<long> ReadCopy()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "data")).Where(file => Path.GetExtension(file) is ".db" or ".db-wal"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        using var connection = new SqliteConnection($"Data Source={Path.Combine(copy, "store.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Sessions ORDER BY Id";
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    /// <summary>How many transactions the log holds: each ends in the one frame that tells the size of the database.</summary>
    public int CountCommits()
    {
        const int header = 32, frameHeader = 24;
        using var file = File.Open(Path.Combine(_folder, "data", "store.db-wal"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new BinaryReader(file);
        var log = reader.ReadBytes((int)file.Length).AsSpan();
        var page = BinaryPrimitives.ReadInt32BigEndian(log[8..]);
        var commits = 0;
        for (var frame = header; frame + frameHeader + page <= log.Length; frame += frameHeader + page)
        {
            if (BinaryPrimitives.ReadInt32BigEndian(log[(frame + 4)..]) != 0)
                commits++;
        }

        return commits;
    }

    public SessionGraphContext CreateContext() => Contexts.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        string? pool;
        await using (var context = CreateContext())
            pool = context.Database.GetConnectionString();
        await _services.DisposeAsync();
        if (!_isOwner)
            return;
        // Only its own connections: closing the last one of another test's store locks that store for a moment, and a write that waits for
        // the lock waits by the test's clock.
        using (var connection = new SqliteConnection(pool))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}

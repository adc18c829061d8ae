using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Bench;

/// <summary>Creates stores for measurements, with the gateway's migrations and indexes.</summary>
internal static class SessionStore
{
    /// <summary>Creates a store with the peers' sessions, under the same ids.</summary>
    public static Task CopyAsync(string sourceFile, string storeFile, CancellationToken cancellationToken)
        => CreateAsync(sourceFile, storeFile, (_, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Creates a store with generated sessions.</summary>
    public static Task GenerateAsync(int rows, string storeFile, CancellationToken cancellationToken)
        => CreateAsync(
            ":memory:",
            storeFile,
            (connection, ended) => ExecuteAsync(connection, "GenerateSessions.sql", rows, ended),
            cancellationToken);

    private static async Task CreateAsync(
        string source, string storeFile, Func<SqliteConnection, CancellationToken, Task> fillSource, CancellationToken cancellationToken)
    {
        await CreateEmptyAsync(storeFile, cancellationToken);
        await using var connection = new SqliteConnection($"Data Source={storeFile};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, $"PRAGMA cache_size = -1000000; ATTACH '{source}' AS source;", cancellationToken);
        await fillSource(connection, cancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await ExecuteAsync(connection, await ReadAsync("CopySessions.sql", cancellationToken), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
    }

    private static async Task CreateEmptyAsync(string storeFile, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(storeFile)!);
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(storeFile + suffix);
        var settings = new Dictionary<string, string?> { ["Store:ConnectionString"] = $"Data Source={storeFile};Pooling=False" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection()
            .AddSessionGraphStore(configuration)
            .AddSessionGraphProviders(configuration, SessionProviders.All)
            .BuildServiceProvider();
        await services.GetRequiredService<StoreInitializer>().InitializeAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string script, int rows, CancellationToken cancellationToken)
    {
        var statements = await ReadAsync(script, cancellationToken);
        await ExecuteAsync(
            connection,
            statements.Replace("$rows", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal),
            cancellationToken);
    }

    private static async Task<string> ReadAsync(string script, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(SessionStore).Assembly.GetManifestResourceStream(script)!);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statements, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Bench;

/// <summary>The yardsticks' sessions in a store of the gateway's own: its migrations, its indexes, the same ids.</summary>
internal static class SessionCopy
{
    /// <summary>Creates the store anew and fills it from the yardsticks' file.</summary>
    public static async Task CreateAsync(string sourceFile, string storeFile, CancellationToken cancellationToken)
    {
        await CreateEmptyAsync(storeFile, cancellationToken);
        await using var connection = new SqliteConnection($"Data Source={storeFile};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, $"PRAGMA cache_size = -1000000; ATTACH '{sourceFile}' AS source; BEGIN;", cancellationToken);
        await ExecuteAsync(connection, await ReadStatementsAsync(cancellationToken), cancellationToken);
        await ExecuteAsync(connection, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
    }

    private static async Task CreateEmptyAsync(string storeFile, CancellationToken cancellationToken)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(storeFile + suffix);
        var settings = new Dictionary<string, string?> { ["Store:ConnectionString"] = $"Data Source={storeFile};Pooling=False" };
        await using var services = new ServiceCollection()
            .AddSessionGraphStore(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        await services.GetRequiredService<StoreInitializer>().InitializeAsync(cancellationToken);
    }

    private static async Task<string> ReadStatementsAsync(CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(SessionCopy).Assembly.GetManifestResourceStream("CopySessions.sql")!);
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

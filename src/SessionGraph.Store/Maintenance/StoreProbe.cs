using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Finds out whether an open store can be used. No probe changes the store or makes it grow.</summary>
public sealed class StoreProbe(
    StoreMigrations migrations, StoreSchema schema, StoreLock storeLock, GroupCommitQueue queue, IOptions<StoreOptions> options)
{
    /// <summary>What the store's migrations and schema lack; null if they are this version's.</summary>
    /// <exception cref="StoreException">The store cannot be read, or is not a store of this version.</exception>
    public string? FindSchemaProblem(CancellationToken cancellationToken)
    {
        using var database = DatabaseFile.Open(StoreFile.Of(options.Value.ConnectionString).Path, options.Value.BusyTimeout, cancellationToken);
        // Another connection of this process may have closed the file by then.
        database.KeepWalOnClose();
        var missing = migrations.Known.Except(migrations.ReadApplied(database)).ToArray();
        if (missing.Length > 0)
            return $"The store lacks the migration {missing[0]}.";
        var differences = schema.FindDifferences(database);
        return differences.Count > 0 ? $"The store does not have this version's schema: {differences[0]}." : null;
    }

    /// <summary>
    /// Takes SQLite's write lock in turn with the other writes and releases it, and writes the lock file's own content to disk again.
    /// </summary>
    /// <exception cref="StoreFailureException">The store cannot be written, or another process holds the write lock.</exception>
    /// <exception cref="IOException">The disk refuses to write.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await using (await queue.BeginAsync(cancellationToken))
        {
            // An empty transaction: its commit writes nothing.
        }

        storeLock.WriteAgain();
    }

    /// <summary>The number of bytes that the disk of the store has free for this process.</summary>
    public long ReadAvailableSpace() => new DriveInfo(StoreFile.Of(options.Value.ConnectionString).Folder).AvailableFreeSpace;
}

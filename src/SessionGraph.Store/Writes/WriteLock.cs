using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Store;

/// <summary>
/// Takes the database's write lock, for which another process may have to be waited for. All that stand in line wait together: whoever has
/// its turn after the lock was not to be had has waited for it already. It is used by who has the turn among <see cref="GroupCommitQueue"/>.
/// </summary>
internal sealed class WriteLock(TimeSpan timeout, TimeProvider timeProvider)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(20);

    // As the first statement of a transaction, one that writes takes the lock and the snapshot at once, as BEGIN IMMEDIATE does.
    private const string TakeLock = "DELETE FROM __EFMigrationsHistory WHERE 0";

    private long? _busySince;

    /// <summary>Takes the lock for the connection's transaction, in which nothing was read yet.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="arrival">When the write got into the line: a timestamp of the clock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StoreFailureException">Another process has held it for too long.</exception>
    public async Task TakeAsync(SqliteConnection connection, long arrival, CancellationToken cancellationToken)
    {
        while (!TryTake(connection))
        {
            _busySince ??= timeProvider.GetTimestamp();
            if (timeProvider.GetElapsedTime(Math.Max(arrival, _busySince.Value)) >= timeout)
                throw new StoreFailureException(StoreFailure.Busy, $"Another process has held the store's write lock for longer than {timeout}.");

            await Task.Delay(s_interval, timeProvider, cancellationToken);
        }

        _busySince = null;
    }

    // Without a wait inside SQLite, which would take a thread.
    private bool TryTake(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        raw.sqlite3_busy_timeout(handle, 0);
        var result = raw.sqlite3_exec(handle, TakeLock);
        var message = result is raw.SQLITE_OK ? "" : raw.sqlite3_errmsg(handle).utf8_to_string();
        raw.sqlite3_busy_timeout(handle, (int)timeout.TotalMilliseconds);
        return (result & 0xFF) switch
        {
            raw.SQLITE_OK => true,
            raw.SQLITE_BUSY => false,
            var code => throw new SqliteException($"SQLite Error {code}: '{message}'.", code, result),
        };
    }
}

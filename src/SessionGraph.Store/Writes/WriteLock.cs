using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Store;

/// <summary>
/// Takes the database's write lock, which another process may hold. Queued writes share the waiting time: a write whose turn comes after a
/// busy lock has already waited for it in the queue. Only the holder of <see cref="GroupCommitQueue"/>'s semaphore uses it.
/// </summary>
internal sealed class WriteLock(TimeSpan timeout, TimeProvider timeProvider)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(20);

    // As the first statement of a transaction, a writing statement takes the lock and the snapshot together, as BEGIN IMMEDIATE does.
    private const string TakeLock = "DELETE FROM __EFMigrationsHistory WHERE 0";

    private long? _busySince;

    /// <summary>Takes the lock for the connection's transaction, which must not have read anything yet.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="arrival">When the write was queued, as a timestamp of the clock.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="StoreFailureException">Another process held the lock for longer than the timeout.</exception>
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

    // No wait inside SQLite, because it would block a thread.
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

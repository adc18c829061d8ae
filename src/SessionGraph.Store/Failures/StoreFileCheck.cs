using Microsoft.Data.Sqlite;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Detects that the file of an open connection was deleted or replaced. Writes to such a file succeed, but are lost.</summary>
internal static class StoreFileCheck
{
    /// <summary>What is wrong with the database file or its write-ahead log; null when both are in place.</summary>
    public static string? FindProblem(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        var path = NativeConnection.GetPath(handle);
        if (NativeConnection.HasMoved(handle))
            return $"The store's file {path} was deleted, moved or replaced while it was open.";

        // The store uses WAL mode, and a connection that has written keeps the write-ahead log.
        return File.Exists(path + "-wal") ? null : $"The store's log {path}-wal was deleted or moved while it was open.";
    }

    /// <summary>Throws when the database file or its write-ahead log is lost.</summary>
    /// <exception cref="StoreFailureException">The file is lost.</exception>
    public static void ThrowIfLost(SqliteConnection connection)
    {
        if (FindProblem(connection) is { } loss)
            throw new StoreFailureException(StoreFailure.Lost, loss);
    }
}

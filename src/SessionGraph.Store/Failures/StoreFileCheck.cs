using Microsoft.Data.Sqlite;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Notices that the file of an open connection was deleted or replaced: it takes what is written, and nobody finds it again.</summary>
internal static class StoreFileCheck
{
    /// <summary>What is wrong with the file and its log; null where both are where they were opened.</summary>
    public static string? FindProblem(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        var path = NativeConnection.GetPath(handle);
        if (NativeConnection.HasMoved(handle))
            return $"The store's file {path} was deleted, moved or replaced while it was open.";

        // Connections of the store are in WAL mode, and one that has written keeps the log.
        return File.Exists(path + "-wal") ? null : $"The store's log {path}-wal was deleted or moved while it was open.";
    }

    /// <summary>Refuses to go on where the file or its log is lost.</summary>
    /// <exception cref="StoreFailureException">It is.</exception>
    public static void ThrowIfLost(SqliteConnection connection)
    {
        if (FindProblem(connection) is { } loss)
            throw new StoreFailureException(StoreFailure.Lost, loss);
    }
}

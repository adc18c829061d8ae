using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Store;

/// <summary>Maps exceptions to failures of the store. See https://www.sqlite.org/rescode.html.</summary>
public static class StoreFailures
{
    // SQLITE_IOERR_WRITE: a quota or a file size limit stopped the write. A full disk is SQLITE_FULL.
    private const int WriteError = 778;

    /// <summary>The store failure that caused the exception, at any depth of inner exceptions; null when there is none.</summary>
    public static StoreFailure? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is StoreFailureException known)
                return known.Failure;

            if (exception is SqliteException error)
                return Find(error);
        }

        return null;
    }

    private static StoreFailure? Find(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFailure.Busy,
        raw.SQLITE_FULL => StoreFailure.Full,
        raw.SQLITE_IOERR when error.SqliteExtendedErrorCode is WriteError => StoreFailure.Full,
        raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_PERM
            => StoreFailure.Lost,
        _ => null,
    };
}

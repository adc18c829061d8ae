using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>Functions of SQLite's native connection that the binding does not expose.</summary>
internal static partial class NativeConnection
{
    private const string Library = "e_sqlite3";

    // SQLITE_FCNTL_HAS_MOVED: https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html.
    private const int HasMovedControl = 20;

    /// <summary>Interrupts the running statement when the token is cancelled, until the registration is disposed.</summary>
    public static CancellationTokenRegistration InterruptWhen(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var native = connection.Handle!;
        return cancellationToken.Register(() => raw.sqlite3_interrupt(native));
    }

    /// <summary>Whether a writing statement is running on the connection.</summary>
    public static bool IsWriting(sqlite3 connection)
    {
        var handle = connection.DangerousGetHandle();
        for (var statement = GetNextStatement(handle, 0); statement is not 0; statement = GetNextStatement(handle, statement))
            if (IsBusy(statement) is not 0 && IsReadOnly(statement) is 0)
                return true;

        return false;
    }

    /// <summary>The full path of the connection's file.</summary>
    public static string GetPath(sqlite3 connection) => raw.sqlite3_db_filename(connection, "main").utf8_to_string();

    /// <summary>Whether the connection's file is no longer the one at its path.</summary>
    public static bool HasMoved(sqlite3 connection)
        => ControlFile(connection.DangerousGetHandle(), "main", HasMovedControl, out var hasMoved) is raw.SQLITE_OK && hasMoved is not 0;

    [LibraryImport(Library, EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ControlFile(nint connection, string databaseName, int operation, out int argument);

    [LibraryImport(Library, EntryPoint = "sqlite3_next_stmt")]
    private static partial nint GetNextStatement(nint connection, nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_stmt_busy")]
    private static partial int IsBusy(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_stmt_readonly")]
    private static partial int IsReadOnly(nint statement);
}

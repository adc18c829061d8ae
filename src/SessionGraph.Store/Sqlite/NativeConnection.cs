using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>SQLite's own connection below one of the provider.</summary>
internal static class NativeConnection
{
    // The property's type is from the native binding, of which the compiler may hold another version than the provider's (SqliteBinding).
    private static readonly Func<SqliteConnection, object> s_handle =
        typeof(SqliteConnection).GetProperty("Handle")!.GetMethod!.CreateDelegate<Func<SqliteConnection, object>>();

    /// <summary>The native connection of an open one.</summary>
    public static sqlite3 Of(SqliteConnection connection) => (sqlite3)s_handle(connection);

    /// <summary>Ends the statement that runs when the token is cancelled, until the result is disposed.</summary>
    public static CancellationTokenRegistration InterruptWhen(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var native = Of(connection);
        return cancellationToken.Register(() => raw.sqlite3_interrupt(native));
    }
}

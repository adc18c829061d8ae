using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>
/// Interrupts reading statements when their token is cancelled: EF Core opens a connection with the token of its query.
/// Microsoft.Data.Sqlite only checks the token before a statement starts. See https://www.sqlite.org/c3ref/progress_handler.html.
/// </summary>
internal sealed class SqliteInterruptInterceptor : DbConnectionInterceptor
{
    // In virtual machine instructions. A thousand take about ten microseconds, or more where functions read long texts.
    private const int Interval = 1000;

    /// <summary>
    /// Sets the token that interrupts the connection's statements from now on; <see cref="CancellationToken.None"/> for none. Writing
    /// statements are not interrupted: SQLite would roll back the whole transaction, including the writes of others.
    /// </summary>
    public static void SetToken(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var handle = connection.Handle!;
        if (cancellationToken.CanBeCanceled)
            raw.sqlite3_progress_handler(handle, Interval, static state => ((Reading)state).IsOver() ? 1 : 0, new Reading(handle, cancellationToken));
        else
            raw.sqlite3_progress_handler(handle, 0, null, null);
    }

    // A pooled native connection may still have the token of its previous user.
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        => SetToken((SqliteConnection)connection, CancellationToken.None);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetToken((SqliteConnection)connection, cancellationToken);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Clear(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Clear(connection);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Clear(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Clear(connection);
        return ValueTask.FromResult(result);
    }

    private static void Clear(DbConnection connection)
    {
        if (connection.State is System.Data.ConnectionState.Open)
            SetToken((SqliteConnection)connection, CancellationToken.None);
    }

    private sealed record Reading(sqlite3 Connection, CancellationToken CancellationToken)
    {
        public bool IsOver() => CancellationToken.IsCancellationRequested && !NativeConnection.IsWriting(Connection);
    }
}

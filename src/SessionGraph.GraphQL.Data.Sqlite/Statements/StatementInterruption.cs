using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// Interrupts the statement of a SQLite connection when its request ends. The binding checks the cancellation token only before a statement starts.
/// The progress handler of SQLite checks it while the statement runs, on the same thread, so no token interrupts the statement of another request.
/// See https://www.sqlite.org/c3ref/progress_handler.html.
/// </summary>
internal sealed class StatementInterruption : IDisposable
{
    // In instructions of SQLite's virtual machine. A thousand take about ten microseconds, or more when functions read long texts.
    private const int Interval = 1000;

    private readonly sqlite3 _connection;
    private CancellationToken _cancellationToken;

    /// <summary>Watches over the statements of an open connection.</summary>
    public StatementInterruption(sqlite3 connection)
    {
        _connection = connection;
        raw.sqlite3_progress_handler(
            connection, Interval, static state => ((StatementInterruption)state)._cancellationToken.IsCancellationRequested ? 1 : 0, this);
    }

    /// <summary>Sets the token that interrupts the next statement.</summary>
    public void Start(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>Removes the token after the statement.</summary>
    public void Stop() => _cancellationToken = default;

    /// <summary>Whether an interruption caused the exception.</summary>
    public static bool IsCauseOf(Exception exception) => exception is SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT };

    // The binding pools the native connection, so the handler must be removed.
    public void Dispose() => raw.sqlite3_progress_handler(_connection, 0, null, null);
}

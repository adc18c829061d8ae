using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// Interrupts the statement of a SQLite connection when its request ends. The binding itself looks at a cancellation token only before a
/// statement starts. SQLite asks while it runs a statement, on the same thread: so no statement is interrupted by another's token.
/// See https://www.sqlite.org/c3ref/progress_handler.html.
/// </summary>
internal sealed class StatementInterruption : IDisposable
{
    // In instructions of SQLite's virtual machine. A thousand take some ten microseconds, or more where functions read long texts.
    private const int Interval = 1000;

    private readonly sqlite3 _connection;
    private CancellationToken _cancellationToken;

    private StatementInterruption(sqlite3 connection)
    {
        _connection = connection;
        raw.sqlite3_progress_handler(
            connection, Interval, static state => ((StatementInterruption)state)._cancellationToken.IsCancellationRequested ? 1 : 0, this);
    }

    /// <summary>Of an open connection; null where it is not SQLite's: other providers cancel by themselves.</summary>
    public static StatementInterruption? Of(DbConnection connection)
        => connection is SqliteConnection { Handle: { } handle } ? new StatementInterruption(handle) : null;

    /// <summary>A statement starts, which the token ends.</summary>
    public void Start(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>The statement is over.</summary>
    public void Stop() => _cancellationToken = default;

    /// <summary>Whether the exception says that a statement was interrupted.</summary>
    public static bool IsCauseOf(Exception exception) => exception is SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT };

    // The native connection goes back to the binding's pool.
    public void Dispose() => raw.sqlite3_progress_handler(_connection, 0, null, null);
}

using Microsoft.Data.Sqlite;

namespace SessionGraph.Store.Sqlite;

/// <summary>Describes SQLite's errors of a database file in plain words. See https://www.sqlite.org/rescode.html.</summary>
internal static class SqliteFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Interrupted = 9;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The exception to throw in place of SQLite's exception.</summary>
    /// <param name="exception">SQLite's exception.</param>
    /// <param name="path">The database's path.</param>
    /// <param name="cancellationToken">The token of the operation. If it is cancelled, an interrupted statement is not an error.</param>
    public static Exception Of(SqliteException exception, string path, CancellationToken cancellationToken) => exception.SqliteErrorCode switch
    {
        Interrupted or Busy when cancellationToken.IsCancellationRequested => new OperationCanceledException(null, exception, cancellationToken),
        NotADatabase => new StoreException($"{StoreOptions.ConnectionStringKey}: {path} is not a SQLite database.", exception) { IsDamage = true },
        Corrupt => new StoreException($"The store {path} is damaged: {Text(exception)}.", exception) { IsDamage = true },
        Busy or Locked => new StoreException($"The store {path} is locked by another program.", exception),
        Full => new StoreException($"The disk of the store {path} is full.", exception),
        ReadOnly => new StoreException(
            $"{StoreOptions.ConnectionStringKey}: the store {path} cannot be written: {Text(exception)}.", exception),
        CannotOpen => new StoreException(
            $"{StoreOptions.ConnectionStringKey}: the store {path} cannot be opened; check that it is a file, and that it and its folder may be read and written.",
            exception),
        InputOutput => new StoreException($"The store {path} cannot be read or written: {Text(exception)}.", exception),
        _ => new StoreException($"The store {path} cannot be used: {Text(exception)}.", exception),
    };

    /// <summary>SQLite's own message, without the binding's text.</summary>
    public static string Text(SqliteException exception)
        => exception.Message.Split('\'', 2) is [_, var text] ? text.TrimEnd('.', '\'') : exception.Message;
}

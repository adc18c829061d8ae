using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>
/// An open database file, for work on the file as a whole. It changes none of the file's settings, and nothing of EF Core is needed. What
/// SQLite reports is thrown as a <see cref="StoreException"/> that names the file.
/// </summary>
internal sealed class DatabaseFile : IDisposable
{
    // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE: closing leaves the write-ahead log alone, which may be another process's by then.
    private const int NoCheckpointOnClose = 1006;

    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _interruption;

    private DatabaseFile(SqliteConnection connection, CancellationToken cancellationToken)
    {
        Connection = connection;
        _cancellationToken = cancellationToken;
        _interruption = NativeConnection.InterruptWhen(connection, cancellationToken);
    }

    /// <summary>The open connection.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>The database's path.</summary>
    public string Path => Connection.DataSource;

    /// <summary>Opens a database that exists.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="busyTimeout">How long a statement waits for another's lock.</param>
    /// <param name="cancellationToken">Ends the statement that runs.</param>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static DatabaseFile Open(string path, TimeSpan busyTimeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            // Without it, the provider would try again for its default of 30 s after SQLite has given up.
            DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds),
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            _ = raw.sqlite3_busy_timeout(connection.Handle, (int)busyTimeout.TotalMilliseconds);
            return new DatabaseFile(connection, cancellationToken);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteFailure.Of(exception, path, cancellationToken);
        }
    }

    /// <summary>Closing it will leave the write-ahead log as it is.</summary>
    public void KeepWalOnClose() => _ = raw.sqlite3_db_config(Connection.Handle, NoCheckpointOnClose, 1, out _);

    /// <summary>Runs statements whose rows nobody wants.</summary>
    public void Execute(string sql, params ReadOnlySpan<string> parameters)
    {
        try
        {
            using var command = CreateCommand(sql, parameters);
            command.ExecuteNonQuery();
        }
        catch (SqliteException exception)
        {
            throw Failure(exception);
        }
    }

    /// <summary>The rows of a query; the reader reads the current one.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<string> parameters)
    {
        try
        {
            using var command = CreateCommand(sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
        catch (SqliteException exception)
        {
            throw Failure(exception);
        }
    }

    /// <summary>The first column of a query's rows, as text.</summary>
    public List<string> Query(string sql, params ReadOnlySpan<string> parameters) => Query(sql, reader => reader.GetString(0), parameters);

    /// <summary>The one number that a query gives.</summary>
    public long ExecuteScalar(string sql) => Query(sql, reader => reader.GetInt64(0)) is [var number, ..] ? number : 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interruption.Dispose();
        Connection.Dispose();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of this assembly and names that SQLite gave.")]
    private SqliteCommand CreateCommand(string sql, ReadOnlySpan<string> parameters)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", parameters[i]);
        return command;
    }

    private Exception Failure(SqliteException exception) => SqliteFailure.Of(exception, Path, _cancellationToken);
}

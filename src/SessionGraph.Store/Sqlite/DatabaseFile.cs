using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>
/// An open database file, for operations on the whole file. It needs no EF Core and changes no settings of the file. SQLite errors become a
/// <see cref="StoreException"/> that names the file.
/// </summary>
internal sealed class DatabaseFile : IDisposable
{
    // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE: closing does not checkpoint the write-ahead log, which may belong to another process by then.
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

    /// <summary>Opens an existing database.</summary>
    /// <param name="path">The path of the database.</param>
    /// <param name="busyTimeout">How long a statement waits for a lock.</param>
    /// <param name="cancellationToken">Interrupts the running statement.</param>
    /// <exception cref="StoreException">The database cannot be opened.</exception>
    public static DatabaseFile Open(string path, TimeSpan busyTimeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            // Microsoft.Data.Sqlite would otherwise retry for its default of 30 s after SQLite has given up.
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

    /// <summary>Keeps the write-ahead log as it is when the connection closes.</summary>
    public void KeepWalOnClose() => _ = raw.sqlite3_db_config(Connection.Handle, NoCheckpointOnClose, 1, out _);

    /// <summary>Executes statements and ignores their rows.</summary>
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

    /// <summary>Runs a query and reads each row.</summary>
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

    /// <summary>Runs a query and returns the first column of each row as text.</summary>
    public List<string> Query(string sql, params ReadOnlySpan<string> parameters) => Query(sql, reader => reader.GetString(0), parameters);

    /// <summary>Runs a query that returns one number.</summary>
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

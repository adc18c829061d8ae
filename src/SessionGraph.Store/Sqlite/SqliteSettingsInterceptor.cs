using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>
/// Applies the settings of a connection. A pooled native connection keeps its settings, so they are sent once per native connection and not
/// each time a context opens it.
/// </summary>
internal sealed class SqliteSettingsInterceptor(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    // SQLITE_DBCONFIG_ENABLE_QPSG: a statement is planned once, whatever its parameters are. Otherwise SQLite replans statements that might
    // use a partial index whenever a parameter is set. See https://www.sqlite.org/queryplanner-ng.html#qpstab.
    private const int EnableQueryPlannerStability = 1007;

    private readonly ConditionalWeakTable<object, string> _configured = [];

    // WAL: readers and the writer do not block each other. FULL: a commit is on disk before it is acknowledged. The cache size is in KiB: a
    // thousand rows in index order lie on a thousand pages, half of SQLite's default of 2,000.
    private readonly string _settings = string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"""
        PRAGMA busy_timeout = {(long)busyTimeout.TotalMilliseconds};
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA cache_size = -8000;
        """);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var native = ((SqliteConnection)connection).Handle!;
        if (_configured.TryGetValue(native, out _))
            return;
        raw.sqlite3_db_config(native, EnableQueryPlannerStability, 1, out _);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = _settings;
            command.ExecuteNonQuery();
        }

        _configured.TryAdd(native, _settings);
    }

    // SQLite has no asynchronous calls, so the synchronous path runs here too.
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>
/// Sets what SQLite keeps per connection. A pooled native connection keeps its settings, so they are sent once to each
/// and not each time that a context borrows it.
/// </summary>
internal sealed class SqliteSettingsInterceptor(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    // SQLITE_DBCONFIG_ENABLE_QPSG: a statement is planned once, whatever its parameters are. Without it, SQLite plans each anew that might
    // use a partial index, whenever a parameter is set. See https://www.sqlite.org/queryplanner-ng.html#qpstab.
    private const int EnableQueryPlannerStability = 1007;

    private readonly ConditionalWeakTable<object, string> _configured = [];

    // WAL: readers and the writer do not wait for each other. FULL: a commit is on the disk before it is acknowledged. The cache, in
    // KiB: a thousand rows in the order of an index lie on a thousand pages, and SQLite's own 2,000 are half of them.
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

    // SQLite has no asynchronous calls: the statements above run in the same way.
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

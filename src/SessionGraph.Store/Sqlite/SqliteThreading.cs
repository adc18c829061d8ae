using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>
/// Opens connections without a mutex of their own: EF Core gives each to one caller at a time, and locking it around every column read
/// takes a tenth of a list's CPU. See https://www.sqlite.org/threadsafe.html and docs/decisions/0009.
/// </summary>
internal static class SqliteThreading
{
    // SQLITE_CONFIG_MULTITHREAD, see https://www.sqlite.org/c3ref/c_config_covering_index_scan.html.
    private const int MultiThread = 2;

    /// <summary>Sets it for the process; without effect where a connection was opened before: all keep their mutexes then.</summary>
    public static void Configure()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MultiThread);
    }
}

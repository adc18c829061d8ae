using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>Process-wide settings of SQLite. See https://www.sqlite.org/c3ref/c_config_covering_index_scan.html.</summary>
internal static class SqliteConfiguration
{
    // SQLITE_CONFIG_MULTITHREAD: connections without mutexes. EF Core gives each connection to one caller at a time, and locking around
    // every column read takes a tenth of a list's CPU (docs/decisions/0009).
    private const int MultiThread = 2;

    // SQLITE_CONFIG_MEMSTATUS: off, so that connections do not contend for allocation statistics, which nothing reads.
    private const int MemoryStatistics = 9;

    /// <summary>Applies the settings. They have no effect after a connection was opened.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It has to run before the first connection is opened, wherever that is.")]
    internal static void Configure()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MultiThread);
        _ = raw.sqlite3_config(MemoryStatistics, 0);
    }
}

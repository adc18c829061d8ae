using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SQLitePCL;

namespace SessionGraph.Store.Sqlite;

/// <summary>What SQLite keeps for the whole process. See https://www.sqlite.org/c3ref/c_config_covering_index_scan.html.</summary>
internal static class SqliteConfiguration
{
    // SQLITE_CONFIG_MULTITHREAD: connections have no mutex of their own. EF Core gives each to one caller at a time, and locking it around
    // every column read takes a tenth of a list's CPU (docs/decisions/0009).
    private const int MultiThread = 2;

    // SQLITE_CONFIG_MEMSTATUS: without it, no connection waits for another to count what each allocates. Nobody asks for the sum.
    private const int MemoryStatistics = 9;

    /// <summary>Sets it; without effect where a connection was opened before.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It has to run before the first connection is opened, wherever that is.")]
    internal static void Configure()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MultiThread);
        _ = raw.sqlite3_config(MemoryStatistics, 0);
    }
}

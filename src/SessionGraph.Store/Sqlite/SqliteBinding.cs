using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace SessionGraph.Store.Sqlite;

/// <summary>
/// Lets the SQLite provider run on any 2.x of its native binding. EF Core is compiled against SQLitePCLRaw 2.1, some package feeds end at
/// 2.0, whose API is the same for what EF Core calls; but the runtime refuses an assembly older than the one asked for. So the
/// assembly that was deployed beside the application is given, whatever its version.
/// </summary>
internal static class SqliteBinding
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It has to run before the first use of any SQLite type, wherever that is.")]
    internal static void Install()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        SqliteConfiguration.Configure();
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) != true)
            return null;
        var path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}

using System.Diagnostics;
using SessionGraph.TestSupport;

namespace SessionGraph.PostgreSql.TestSupport;

/// <summary>A PostgreSQL server of its own, on a free port of the loopback, that leaves nothing behind.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly string? s_binaries = FindBinaries();

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "sessiongraph-pg-" + Guid.NewGuid().ToString("N"));

    private PostgreSqlServer() => Directory.CreateDirectory(_folder);

    public string ConnectionString { get; private set; } = "";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The server, running; null where the machine has none.</summary>
    public static PostgreSqlServer? TryStart()
    {
        if (s_binaries is null)
            return null;

        var server = new PostgreSqlServer();
        server.Start();
        return server;
    }

    public void Dispose()
    {
        Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private void Start()
    {
        // The server refuses to be run by root.
        if (Environment.UserName is "root")
            RunProcess("chown", "postgres", _folder);

        var port = FreePort.Find();
        Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-F -k {_folder} -h 127.0.0.1 -p {port}", "start");
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    private static void Run(string binary, params string[] arguments)
    {
        var path = Path.Combine(s_binaries!, binary);
        if (Environment.UserName is "root")
            RunProcess("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            RunProcess(path, arguments);
    }

    // Output is not read: the server would inherit the pipe and never close it.
    private static void RunProcess(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", file, .. arguments]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.True(process.ExitCode is 0, $"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static string? FindBinaries()
    {
        string[] folders = Directory.Exists("/usr/lib/postgresql")
            ? [.. Directory.GetDirectories("/usr/lib/postgresql").Order().Reverse().Select(folder => Path.Combine(folder, "bin"))]
            : [];
        return Array.Find(folders, folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}

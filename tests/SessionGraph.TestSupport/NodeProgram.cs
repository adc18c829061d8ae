using System.ComponentModel;
using System.Diagnostics;

namespace SessionGraph.TestSupport;

/// <summary>Runs the scripts beside the tests. A test that needs one is skipped where Node.js or its packages are missing.</summary>
public static class NodeProgram
{
    private static readonly SemaphoreSlim s_restoring = new(1);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "node");

    public static async Task<string> RunAsync(string script, params string[] args)
    {
        var failure = await TryRestoreAsync();
        Assert.SkipWhen(failure is not null, $"Node.js's packages were not restored: {failure}");
        var (succeeded, output) = await TryStartAsync("node", [script, .. args]);
        Assert.True(succeeded, output);
        return output;
    }

    /// <summary>Restores the packages of the scripts; the result says why that failed, and is null where they are there.</summary>
    public static async Task<string?> TryRestoreAsync()
    {
        await s_restoring.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            // What npm restored last is older than the lock file where that has changed, and of the year 1601 where there is nothing.
            if (LastWriteTimeOf("node_modules/.package-lock.json") >= LastWriteTimeOf("package-lock.json"))
                return null;

            var (restored, output) = await TryStartAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
            return restored ? null : output;
        }
        finally
        {
            s_restoring.Release();
        }
    }

    private static DateTime LastWriteTimeOf(string file) => File.GetLastWriteTimeUtc(Path.Combine(Folder, file));

    private static async Task<(bool Succeeded, string Output)> TryStartAsync(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode is 0 ? (true, output) : (false, output + await error);
        }
        catch (Win32Exception exception)
        {
            return (false, exception.Message);
        }
    }
}

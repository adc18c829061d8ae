using System.ComponentModel;
using System.Diagnostics;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>Runs the scripts beside the tests. A test that needs one is skipped where Node.js or its packages are missing.</summary>
internal static class NodeProgram
{
    private static readonly SemaphoreSlim s_restoring = new(1);

    public static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "node");

    public static async Task<string> RunAsync(string script, params string[] args)
    {
        await RestoreAsync();
        var (succeeded, output) = await TryStartAsync("node", [script, .. args]);
        Assert.True(succeeded, output);
        return output;
    }

    private static async Task RestoreAsync()
    {
        await s_restoring.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            // What npm restored last is older than the lock file where that has changed, and of the year 1601 where there is nothing.
            if (LastWriteTimeOf("node_modules/.package-lock.json") >= LastWriteTimeOf("package-lock.json"))
                return;

            var (restored, failure) = await TryStartAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
            Assert.SkipUnless(restored, $"Node.js's packages were not restored: {failure}");
        }
        finally
        {
            s_restoring.Release();
        }
    }

    private static DateTime LastWriteTimeOf(string file) => File.GetLastWriteTimeUtc(System.IO.Path.Combine(Folder, file));

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

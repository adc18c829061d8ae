using System.Diagnostics;

namespace SessionGraph.Bench;

/// <summary>Runs other programs, whose output is shown as it comes.</summary>
internal static class Shell
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="UnusableInputException">It failed.</exception>
    public static async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
            throw new UnusableInputException($"{Path.GetFileName(program)} ended with exit code {process.ExitCode}.");
    }
}

using System.Diagnostics;

namespace SessionGraph.Bench;

/// <summary>Runs other programs and shows their output.</summary>
internal static class Shell
{
    /// <summary>Runs a program until it exits.</summary>
    /// <exception cref="UnusableInputException">The program failed.</exception>
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

using System.Diagnostics;

namespace SessionGraph.Gateway.Tests.Infrastructure;

/// <summary>A run of the gateway's own process to its end: the exit code, and what it printed.</summary>
internal sealed record GatewayRun(int ExitCode, string Output, string Error)
{
    /// <summary>Starts the gateway with these arguments and waits until it has ended.</summary>
    public static async Task<GatewayRun> ToEndAsync(string folder, params string[] args)
    {
        using var process = Process.Start(Describe(folder, args))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new GatewayRun(process.ExitCode, await output, error);
    }

    /// <summary>Starts the gateway with these arguments; the result is its output until the text is there. Then it is ended.</summary>
    public static async Task<string> UntilAsync(string text, string folder, params string[] args)
    {
        using var process = Process.Start(Describe(folder, args))!;
        try
        {
            var output = "";
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                output += line + "\n";
                if (line.Contains(text, StringComparison.Ordinal))
                    return output;
            }

            throw new InvalidOperationException($"The gateway ended before it said '{text}': {output}");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>How the gateway is started with these arguments.</summary>
    public static ProcessStartInfo Describe(string folder, string[] args)
        => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "SessionGraph.Gateway.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}

using System.CommandLine;
using System.Diagnostics;

namespace SessionGraph.Tool.Tests;

/// <summary>A folder of files, and the tool that is run on them. A file's path is its name in what the tool says.</summary>
public sealed class Workspace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-tool-").FullName + Path.DirectorySeparatorChar;

    /// <summary>The path of a file or a folder.</summary>
    public string this[string name] => Path.Combine(_folder, name);

    /// <summary>Writes a file; the result is its path.</summary>
    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], content);
        return this[name];
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    /// <summary>Runs the command line in this process.</summary>
    public async Task<Outcome> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ToolCommandLine.InvokeAsync(args, new InvocationConfiguration { Output = output, Error = error });
        return new Outcome(exitCode, Shorten(output.ToString()), Shorten(error.ToString()));
    }

    /// <summary>Runs the built executable as a pipeline would, with this on its standard input.</summary>
    public async Task<Outcome> RunProcessAsync(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sessiongraph.dll"), .. args])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, Shorten(await output), Shorten(await error));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Shorten(string text) => text.ReplaceLineEndings("\n").Replace(_folder, "", StringComparison.Ordinal).TrimEnd('\n');
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SessionGraph.Tool.Tests;

/// <summary>The tool as users get it: packed, installed from the package, and run by its name.</summary>
public sealed partial class ToolPackageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_packed_tool_installs_and_runs()
    {
        var project = Path.Combine(Repository.Root, "tools", "SessionGraph.Tool");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var packages = _workspace["packages"];
        _workspace.Write("schema.graphql", "type Query { title: String }");

        await RunAsync("dotnet", "pack", project, "--no-build", "--configuration", configuration, "--output", packages);
        await RunAsync(
            "dotnet", "tool", "install", "SessionGraph.Tool", "--prerelease", "--tool-path", _workspace["bin"],
            "--configfile", _workspace.Write("nuget.config", Source(packages)));
        var version = await RunAsync(_workspace["bin/sessiongraph"], "--version");
        var verdict = await RunAsync(
            _workspace["bin/sessiongraph"], "graphql", "validate", "--schema", _workspace["schema.graphql"],
            _workspace.Write("operation.graphql", "{ title }"));

        Assert.Matches(Version(), version);
        Assert.EndsWith("\"errors\":[]}\n", verdict, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(packages, "*.snupkg"));
    }

    // Nothing but the folder: the package has all that the tool needs.
    private static string Source(string folder)
        => $"""<configuration><packageSources><clear /><add key="folder" value="{folder}" /></packageSources></configuration>""";

    private async Task<string> RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = _workspace[""],
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}\n{output}{await error}");
        return output;
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+")]
    private static partial Regex Version();
}

using SessionGraph.Gateway.Commands;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Startup;

/// <summary>What the gateway's own process makes of its command line.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-commands-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Help_lists_every_command_with_what_it_does_and_ends()
    {
        var run = await GatewayRun.ToEndAsync(_folder, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] commands = ["schema export", "store migrate", "store backup", "store restore", "store verify", "import", "export"];
        Assert.All(commands, command => Assert.Matches($@"  {command}( \[?(FILE|PATH)\]?)? +[A-Z][a-z]+", run.Output));
        Assert.Contains("--Store:ConnectionString=", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_commands_help_lists_its_options()
    {
        var run = await GatewayRun.ToEndAsync(_folder, "schema", "export", "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("--output", run.Output, StringComparison.Ordinal);

        // Without the argument that it explains.
        run = await GatewayRun.ToEndAsync(_folder, "import", "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("--dry-run", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_printed_and_nothing_else()
    {
        var run = await GatewayRun.ToEndAsync(_folder, "--version");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Unknown command 'serve'. The commands are: schema export, store migrate,", "serve")]
    [InlineData("Unknown command 'store migrat'. The commands are: store migrate,", "store", "migrat")]
    [InlineData("Unknown option '--port'. A setting has a section and a key", "--port", "8080")]
    [InlineData("Unknown option '--portt'. A setting has a section and a key", "schema", "export", "--portt=1")]
    [InlineData("Unknown argument 'b.db'. See store backup --help.", "store", "backup", "a.db", "b.db")]
    [InlineData("'store' needs a command. The commands are: store migrate,", "store")]
    [InlineData("Required argument missing for command: 'backup'. See store backup --help.", "store", "backup")]
    [InlineData("The setting --urls has no value: write --urls=VALUE.", "--urls")]
    public async Task A_wrong_command_line_is_one_line_that_says_what_would_be_right(string text, params string[] args)
    {
        var run = await GatewayRun.ToEndAsync(_folder, args);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(text, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_commands_result_is_all_of_the_output()
    {
        var run = await GatewayRun.ToEndAsync(_folder, "schema", "export", "--environment=Development", "--Store:BusyTimeout", "00:00:01");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema", "schema.graphql"), TestContext.Current.CancellationToken), run.Output);
    }

    [Theory]
    [InlineData("--urls=http://localhost:1")]
    [InlineData("--URLS", "http://localhost:1")]
    [InlineData("--environment", "Development")]
    [InlineData("--contentRoot=/tmp", "--Store:SampleData=true")]
    [InlineData("Store:SampleData=true")]
    [InlineData("--Store=")]
    [InlineData("--Logging:LogLevel:Default", "Debug")]
    public void Settings_are_no_commands(params string[] args)
    {
        var (settings, others) = SettingArguments.Divide(args);

        Assert.Equal(args, settings);
        Assert.Empty(others);
    }

    [Fact]
    public async Task A_setting_counts_wherever_it_stands()
    {
        var file = Path.Combine(_folder, "elsewhere.db");

        // The host alone would read the path and the option as keys, and what follows as their values.
        string[] afterPath = ["export", _folder + "/one", $"--Store:ConnectionString=Data Source={file}"];
        string[] afterOption = ["export", _folder + "/two", "--delta", $"--Store:ConnectionString=Data Source={file}"];
        Assert.Equal(0, (await GatewayRun.ToEndAsync(_folder, afterPath)).ExitCode);
        Assert.Equal(0, (await GatewayRun.ToEndAsync(_folder, afterOption)).ExitCode);

        Assert.Equal(["elsewhere.db", "elsewhere.db.lock", "one", "two"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order());
    }
}

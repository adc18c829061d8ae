
namespace SessionGraph.Tool.Tests;

public sealed class ClientOperationTests : IDisposable
{
    private static readonly string s_schema = Path.Combine(Repository.Root, "schema", "schema.graphql");
    private static readonly string s_operations = Path.Combine(Repository.Root, "schema", "operations");
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_clients_operations_are_valid_and_use_nothing_that_is_deprecated()
        => Assert.Equal(
            new Outcome(
                0, "5 documents, 0 invalid; 5 operations, 0 touched by breaking changes, 0 with deprecated members.", ""),
            await _workspace.RunAsync("schema", "check", "--schema", s_schema, s_operations));

    [Fact]
    public async Task The_README_shows_what_the_tool_says()
    {
        var outcome = await _workspace.RunProcessAsync(
            "{ sessions { nodes { titel } } }\n", "graphql", "validate", "--schema", s_schema, "-");

        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(outcome.Output, readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clients_operations_are_formatted()
        => Assert.Equal(new Outcome(0, "", ""), await _workspace.RunAsync("graphql", "format", "--check", s_operations));
}

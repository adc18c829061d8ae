namespace SessionGraph.Tool.Tests;

public sealed class SchemaValidateTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Faults_of_a_schema_are_told_and_the_exit_code_is_1()
    {
        var valid = _workspace.Write("valid.graphql", "type Query { a: Int }");
        var invalid = _workspace.Write("invalid.graphql", "type Query { a: Missing }");
        var broken = _workspace.Write("broken.graphql", "type");

        var outcome = await _workspace.RunAsync("schema", "validate", valid, invalid, broken);

        var lines = outcome.Output.Split('\n');
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("""{"document":"valid.graphql","errors":[]}""", lines[0]);
        Assert.Contains("`Missing`", lines[1], StringComparison.Ordinal);
        Assert.Contains("""[{"line":1,"column":17}]""", lines[1], StringComparison.Ordinal);
        Assert.Contains("""[{"line":1,"column":5}]""", lines[2], StringComparison.Ordinal);
    }
}

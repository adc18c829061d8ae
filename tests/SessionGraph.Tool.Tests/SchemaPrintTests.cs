
namespace SessionGraph.Tool.Tests;

public sealed class SchemaPrintTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Extensions_are_taken_in()
    {
        var schema = _workspace.Write("a.graphql", "extend type Query { b: [Int!] } type Query { a(c: Int = 1): Int }");

        Assert.Equal(
            new Outcome(0, "schema {\n  query: Query\n}\n\ntype Query {\n  a(c: Int = 1): Int\n  b: [Int!]\n}", ""),
            await _workspace.RunAsync("schema", "print", schema));
    }

    [Fact]
    public async Task The_gateways_schema_is_printed_as_it_is()
    {
        var schema = Path.Combine(Repository.Root, "schema", "schema.graphql");

        var outcome = await _workspace.RunAsync("schema", "print", schema);

        Assert.Equal((await File.ReadAllTextAsync(schema, TestContext.Current.CancellationToken)).TrimEnd('\n'), outcome.Output);
    }
}

namespace SessionGraph.Tool.Tests;

public sealed class GraphQLFormatTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Files_are_formatted_in_place_and_those_that_changed_are_told()
    {
        var document = _workspace.Write("doc.graphql", "query Q{a,b}");
        var schema = _workspace.Write("schema.graphql", "type Query{a:Int}");
        var formatted = _workspace.Write("formatted.graphql", "{\n  a\n}\n");

        var outcome = await _workspace.RunAsync("graphql", "format", document, schema, formatted);

        Assert.Equal(new Outcome(0, "doc.graphql\nschema.graphql", ""), outcome);
        Assert.Equal("query Q {\n  a\n  b\n}\n", _workspace.Read("doc.graphql"));
        Assert.Equal("type Query {\n  a: Int\n}\n", _workspace.Read("schema.graphql"));
        Assert.Equal("{\n  a\n}\n", _workspace.Read("formatted.graphql"));
    }

    [Fact]
    public async Task A_check_changes_nothing_and_fails_where_something_would_change()
    {
        var formatted = _workspace.Write("formatted.graphql", "{\n  a # first\n}\n");
        var document = _workspace.Write("doc.graphql", "{\r\n  a\r\n}");

        Assert.Equal(new Outcome(0, "", ""), await _workspace.RunAsync("graphql", "format", "--check", formatted));
        Assert.Equal(new Outcome(1, "doc.graphql", ""), await _workspace.RunAsync("graphql", "format", "--check", formatted, document));
        Assert.Equal("{\r\n  a\r\n}", _workspace.Read("doc.graphql"));
    }

    [Fact]
    public async Task The_standard_output_takes_the_document_instead_of_the_file()
    {
        var document = _workspace.Write("doc.graphql", "{a}");

        Assert.Equal(new Outcome(0, "{\n  a\n}", ""), await _workspace.RunAsync("graphql", "format", "--stdout", document));
        Assert.Equal("{a}", _workspace.Read("doc.graphql"));
    }

    [Fact]
    public async Task The_built_tool_formats_the_standard_input()
        => Assert.Equal(
            new Outcome(0, "{\n  a # größer\n}", ""),
            await _workspace.RunProcessAsync("{a # größer\n}", "graphql", "format", "-"));

    [Fact]
    public async Task A_file_that_is_no_document_is_left_alone_and_told_and_the_others_are_formatted()
    {
        var broken = _workspace.Write("broken.graphql", "{\n  a(\n}");
        var document = _workspace.Write("doc.graphql", "{a}");

        var outcome = await _workspace.RunAsync("graphql", "format", broken, document);

        Assert.Equal((2, "doc.graphql"), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("broken.graphql:3:1: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("{\n  a(\n}", _workspace.Read("broken.graphql"));
    }
}

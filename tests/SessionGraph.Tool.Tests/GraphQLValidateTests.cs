using System.Text.Json;

namespace SessionGraph.Tool.Tests;

public sealed class GraphQLValidateTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly string _schema;

    public GraphQLValidateTests()
        => _schema = _workspace.Write("a.graphql", "type Query { user(id: ID!): User } type User { name: String friends: [User!] }");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_valid_document_is_a_line_without_errors()
    {
        var document = _workspace.Write("doc.graphql", "{ user(id: 1) { name } }");

        var outcome = await _workspace.RunAsync("graphql", "validate", "--schema", _schema, document);

        Assert.Equal(new Outcome(0, """{"document":"doc.graphql","errors":[]}""", ""), outcome);
    }

    [Fact]
    public async Task Errors_are_told_as_a_response_would_and_the_exit_code_is_1()
    {
        var valid = _workspace.Write("valid.graphql", "{ user(id: 1) { name } }");
        var invalid = _workspace.Write("invalid.graphql", "query Q {\n  user(id: 1) {\n    naem\n  }\n}");
        var broken = _workspace.Write("broken.graphql", "{ user(id: 1) { name }");

        var outcome = await _workspace.RunAsync("graphql", "validate", "--schema", _schema, valid, invalid, broken);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Snapshot.Match(outcome.Output, "validate");
    }

    [Fact]
    public async Task No_limit_of_a_server_holds_for_documents_of_our_own()
    {
        var aliases = string.Concat(Enumerable.Range(0, 150).Select(index => $"\n  u{index}: user(id: 1) {{ nme }}"));
        var document = _workspace.Write("doc.graphql", $"{{{aliases}\n}}");

        var outcome = await _workspace.RunAsync("graphql", "validate", "--schema", _schema, document);

        using var report = JsonDocument.Parse(outcome.Output);
        Assert.Equal(150, report.RootElement.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_stands_for_its_documents_in_order()
    {
        _workspace.Write("operations/b.graphql", "{ user(id: 1) { name } }");
        _workspace.Write("operations/a/c.graphql", "{ user(id: 2) { name } }");
        _workspace.Write("operations/readme.md", "no document");

        var outcome = await _workspace.RunAsync("graphql", "validate", "--schema", _schema, _workspace["operations"]);

        Assert.Equal(
            """
            {"document":"operations/a/c.graphql","errors":[]}
            {"document":"operations/b.graphql","errors":[]}
            """,
            outcome.Output);
    }

    [Fact]
    public async Task The_built_tool_reads_the_standard_input()
    {
        var outcome = await _workspace.RunProcessAsync("{ user(id: 1) { näme } }", "graphql", "validate", "--schema", "a.graphql", "-");

        Assert.Equal(
            new Outcome(
                1,
                """{"document":"-","errors":[{"message":"Unexpected character: U+00E4.","locations":[{"line":1,"column":18}]}]}""",
                ""),
            outcome);
    }

    [Fact]
    public async Task What_cannot_be_used_is_said_on_the_error_output_with_exit_code_2()
    {
        var document = _workspace.Write("doc.graphql", "{ user(id: 1) { name } }");
        var invalid = _workspace.Write("invalid.graphql", "type Query { a: Missing b(c: Absent): Int }");
        var broken = _workspace.Write("broken.graphql", "type Query {\n  a Int\n}");
        Directory.CreateDirectory(_workspace["empty"]);

        Assert.Equal(
            new Outcome(2, "", "missing.graphql: there is no such file or folder."),
            await _workspace.RunAsync("graphql", "validate", "--schema", _schema, document, _workspace["missing.graphql"]));
        Assert.Equal(
            new Outcome(2, "", "missing.graphql: there is no such file or folder."),
            await _workspace.RunAsync("graphql", "validate", "--schema", _workspace["missing.graphql"], document));
        Assert.Equal(
            new Outcome(2, "", "empty: the folder has no *.graphql files."),
            await _workspace.RunAsync("graphql", "validate", "--schema", _schema, _workspace["empty"]));
        Assert.Equal(
            new Outcome(2, "", "broken.graphql:2:5: Expected a `Colon`-token, but found a `Name`-token."),
            await _workspace.RunAsync("graphql", "validate", "--schema", broken, document));
        var outcome = await _workspace.RunAsync("graphql", "validate", "--schema", invalid, document);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("`Missing`", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("`Absent`", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphql", "validate")]
    [InlineData("graphql", "validat", "doc.graphql")]
    [InlineData("schema", "diff", "a.graphql")]
    [InlineData("schema", "diff", "a.graphql", "b.graphql", "--fail-on", "all")]
    [InlineData("graphql", "format", "--check", "--stdout", "doc.graphql")]
    public async Task A_wrong_command_line_has_exit_code_2(params string[] args)
        => Assert.Equal(2, (await _workspace.RunAsync(args)).ExitCode);
}

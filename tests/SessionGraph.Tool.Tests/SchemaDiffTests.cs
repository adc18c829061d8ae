
namespace SessionGraph.Tool.Tests;

public sealed class SchemaDiffTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly string _old;
    private readonly string _new;

    public SchemaDiffTests()
    {
        _old = _workspace.Write("old.graphql", """
            type Query { user(id: ID!): User users: [User] }
            type User { name: String role: Role }
            enum Role { A }
            """);
        _new = _workspace.Write("new.graphql", """
            type Query { user(id: ID!, at: Int): User! }
            type User { name: String role: Role }
            enum Role { A B }
            """);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Changes_are_grouped_by_what_they_mean_to_clients()
        => Assert.Equal(
            new Outcome(
                1,
                """
                Breaking (1)
                  `Query.users` was removed.

                Dangerous (2)
                  `Query.user(at:)` was added; it is optional.
                  `Role.B` was added.

                Safe (2)
                  `Int` was added.
                  `Query.user` changed its type from `User` to `User!`.
                """,
                ""),
            await _workspace.RunAsync("schema", "diff", _old, _new));

    [Fact]
    public async Task Programs_read_them_as_JSON()
        => Snapshot.Match((await _workspace.RunAsync("schema", "diff", _old, _new, "--format", "json")).Output, "diff");

    [Fact]
    public async Task What_fails_is_for_the_pipeline_to_say()
    {
        var dangerous = _workspace.Write(
            "dangerous.graphql", _workspace.Read("old.graphql").Replace("{ A }", "{ A B }", StringComparison.Ordinal));

        Assert.Equal(0, (await _workspace.RunAsync("schema", "diff", _old, _new, "--fail-on", "none")).ExitCode);
        Assert.Equal(0, (await _workspace.RunAsync("schema", "diff", _old, dangerous)).ExitCode);
        Assert.Equal(1, (await _workspace.RunAsync("schema", "diff", _old, dangerous, "--fail-on", "dangerous")).ExitCode);
        Assert.Equal(0, (await _workspace.RunAsync("schema", "diff", _new, _new, "--fail-on", "dangerous")).ExitCode);
    }

    [Fact]
    public async Task Equal_schemas_have_no_changes()
        => Assert.Equal(new Outcome(0, "No changes.", ""), await _workspace.RunAsync("schema", "diff", _old, _old));

    [Fact]
    public async Task An_invalid_schema_is_unusable()
    {
        var invalid = _workspace.Write("invalid.graphql", "type User { name: String }");

        var outcome = await _workspace.RunAsync("schema", "diff", _old, invalid);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("invalid.graphql: ", outcome.Error, StringComparison.Ordinal);
    }
}

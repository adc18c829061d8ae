using System.Text.Json;

namespace SessionGraph.Tool.Tests;

public sealed class SchemaCheckTests : IDisposable
{
    private const string Old = """
        type Query { user(id: ID!): User search(by: Filter, sort: Sort): [User!]! @deprecated(reason: "Use user.") }
        type User { name(upper: Boolean @deprecated): String! nick: String role: Role }
        enum Role { A @deprecated(reason: "Nobody is.") B }
        enum Sort { NAME NICK }
        input Filter { role: Role nick: String and: [Filter!] }
        """;

    private readonly Workspace _workspace = new();
    private readonly string _old;

    public SchemaCheckTests() => _old = _workspace.Write("old.graphql", Old);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Invalid_operations_fail()
    {
        var document = _workspace.Write("doc.graphql", "query Name {\n  user(id: 1) { nme }\n}");
        var broken = _workspace.Write("broken.graphql", "query {");

        Assert.Equal(
            new Outcome(
                1,
                """
                doc.graphql:2:17: invalid: The field `nme` does not exist on the type `User`.
                broken.graphql:1:8: invalid: Expected a `RightBrace`-token, but found a `EndOfFile`-token.
                2 documents, 2 invalid; 1 operations, 0 touched by breaking changes, 0 with deprecated members.
                """,
                ""),
            await _workspace.RunAsync("schema", "check", "--schema", _old, document, broken));
    }

    [Fact]
    public async Task Deprecated_members_are_told_where_an_operation_names_them()
    {
        var document = _workspace.Write(
            "doc.graphql",
            """
            query Search($by: Filter) {
              search(by: $by) { ...User }
              other: search(by: { role: A }) { nick }
            }
            query Nick { user(id: 1) { nick } }
            fragment User on User { name(upper: true) }
            """);

        Assert.Equal(
            new Outcome(
                0,
                """
                doc.graphql:2:3: deprecated in Search: `Query.search`: Use user.
                doc.graphql:3:29: deprecated in Search: `Role.A`: Nobody is.
                doc.graphql:6:30: deprecated in Search: `User.name(upper:)`: No longer supported
                1 documents, 0 invalid; 2 operations, 0 touched by breaking changes, 1 with deprecated members.
                """,
                ""),
            await _workspace.RunAsync("schema", "check", "--schema", _old, document));
    }

    [Theory]
    [InlineData("{ user(id: 1) { nick } }", "FIELD_REMOVED User.nick")]
    [InlineData("{ user(id: 1) { name } }", "FIELD_CHANGED_KIND User.name")]
    [InlineData("{ user(id: 1) { ...F } } fragment F on User { name }", "FIELD_CHANGED_KIND User.name")]
    [InlineData("{ user(id: 1) { name(upper: true) } }", "FIELD_CHANGED_KIND User.name", "ARG_REMOVED User.name(upper:)")]
    [InlineData("{ user(id: 1) { role } }")]
    [InlineData("{ search { role } }", "REQUIRED_ARG_ADDED Query.search(size:)")]
    [InlineData("{ search(sort: NAME) { role } }", "REQUIRED_ARG_ADDED Query.search(size:)")]
    [InlineData("{ search(sort: NICK) { role } }", "REQUIRED_ARG_ADDED Query.search(size:)", "VALUE_REMOVED_FROM_ENUM Sort.NICK")]
    [InlineData("query Q($s: Sort) { search(sort: $s) { role } }",
        "REQUIRED_ARG_ADDED Query.search(size:)", "VALUE_REMOVED_FROM_ENUM Sort.NICK?")]
    [InlineData("{ search(by: {}) { role } }", "REQUIRED_INPUT_FIELD_ADDED Filter.kind", "REQUIRED_ARG_ADDED Query.search(size:)")]
    [InlineData("{ search(by: { nick: \"a\" }) { role } }",
        "FIELD_REMOVED Filter.nick", "REQUIRED_INPUT_FIELD_ADDED Filter.kind", "REQUIRED_ARG_ADDED Query.search(size:)")]
    [InlineData("query Q($f: Filter) { search(by: $f) { role } }",
        "FIELD_REMOVED Filter.nick?", "REQUIRED_INPUT_FIELD_ADDED Filter.kind", "REQUIRED_ARG_ADDED Query.search(size:)")]
    public async Task Breaking_changes_are_told_of_the_operations_that_they_touch(string operation, params string[] touches)
    {
        var newSchema = _workspace.Write(
            "new.graphql",
            """
            type Query { user(id: ID!): User search(by: Filter, sort: Sort, size: Int!): [User!]! }
            type User { name: String role: Role }
            enum Role { A B }
            enum Sort { NAME }
            input Filter { role: Role and: [Filter!] kind: Int! }
            """);
        var document = _workspace.Write("doc.graphql", operation);

        var outcome = await _workspace.RunAsync("schema", "check", "--schema", newSchema, "--against", _old, "--format", "json", document);

        using var report = JsonDocument.Parse(outcome.Output);
        var changes = report.RootElement.GetProperty("operations")[0].GetProperty("breakingChanges");
        Assert.Equal(touches, changes.EnumerateArray().Select(Describe));

        static string Describe(JsonElement change) => $"{change.GetProperty("kind")} {change.GetProperty("coordinate")}"
            + (change.GetProperty("throughVariable").GetBoolean() ? "?" : "");
    }

    [Fact]
    public async Task A_check_is_one_line_of_JSON_a_document()
    {
        var newSchema = _workspace.Write("new.graphql", Old.Replace("nick: String role", "role", StringComparison.Ordinal));
        var document = _workspace.Write("doc.graphql", "query Nick { search { nick } }");

        var outcome = await _workspace.RunAsync("schema", "check", "--schema", newSchema, "--against", _old, "--format", "json", document);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Snapshot.Match(outcome.Output, "check");
    }
}

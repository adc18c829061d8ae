using System.Text.Json.Nodes;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes;

/// <summary>What a session gives out, its update takes in: the same name, the same form.</summary>
public sealed class WriteBackTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private static readonly DocumentNode s_schema
        = Utf8GraphQLParser.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "schema", "schema.graphql")), ParserOptions.Trusted);

    private readonly TestGateway _gateway = shared.Gateway;

    /// <summary>The types whose sessions can be updated.</summary>
    public static TheoryData<string> Types =>
    [
        .. s_schema.Definitions.OfType<InputObjectTypeDefinitionNode>()
            .Select(input => input.Name.Value)
            .Where(name => name.StartsWith("Update", StringComparison.Ordinal) && Implements(name["Update".Length..^"Input".Length], "Session"))
            .Select(name => name["Update".Length..^"Input".Length]),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_readable_field_with_a_writable_twin_is_taken_back_and_changes_nothing(string type)
    {
        var input = $"Update{type}Input";
        var list = char.ToLowerInvariant(type[0]) + type[1..] + "s";
        var read = await _gateway.DataAsync(
            $"{{ sessionChangesCursor {list}(first: 100, order: [{{ createdAt: DESC }}]) {{ nodes {{ id version {Selection(type, input)} }} }} }}");
        var sessions = read[list]!["nodes"]!.AsArray();
        Assert.True(sessions.Count > 20, $"There are {sessions.Count} sessions.");

        foreach (var session in sessions)
        {
            var values = Values(session!, type, input);
            values["id"] = (string?)session!["id"];
            var payload = await _gateway.MutateAsync($"update{type}", $"{list[..^1]} {{ version {Selection(type, input)} }}", values);

            Assert.True(payload["errors"] is null, $"{values} is refused: {payload["errors"]}");
            var written = payload[list[..^1]]!;
            session!.AsObject().Remove("id");
            Assert.Equal(session.ToJsonString(), written.ToJsonString());
        }

        var after = await _gateway.DataAsync("{ sessionChangesCursor }");
        Assert.Equal((string?)read["sessionChangesCursor"], (string?)after["sessionChangesCursor"]);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_field_that_an_update_requires_can_be_read_under_its_name(string type)
    {
        var twins = Twins(type, $"Update{type}Input").Select(twin => twin.Input.Name.Value).ToList();

        Assert.Empty(FieldsOf($"Update{type}Input").Where(field => field.Type is NonNullTypeNode).Select(field => field.Name.Value).Except(twins));
        Assert.True(twins.Count > 4, string.Join(", ", twins));
    }

    /// <summary>The fields of an input that are fields of the type, too; an id names a session, and what is deprecated has another name.</summary>
    private static IEnumerable<(InputValueDefinitionNode Input, FieldDefinitionNode Output)> Twins(string type, string input)
        => FieldsOf(input)
            .Where(field => field.Name.Value is not ("id" or "key") && !field.Directives.Any(directive => directive.Name.Value is "deprecated"))
            .Join(OutputsOf(type), field => field.Name.Value, field => field.Name.Value, (field, output) => (field, output));

    private static string Selection(string type, string input) => string.Join(' ', Twins(type, input).Select(twin =>
    {
        var (name, output, inner) = (twin.Output.Name.Value, NameOf(twin.Output.Type), NameOf(twin.Input.Type));
        return ItemOf(output) is { } item
            ? $"{name}(first: 50) {{ nodes {{ {Selection(item, inner)} }} }}"
            : FieldsOf(inner).Count is 0 ? name : $"{name} {{ {Selection(output, inner)} }}";
    }));

    private static JsonObject Values(JsonNode session, string type, string input)
    {
        var values = new JsonObject();
        foreach (var (field, _) in Twins(type, input))
            values[field.Name.Value] = Value(session[field.Name.Value]);

        return values;
    }

    // A connection is read in pages, and written as the list of its nodes.
    private static JsonNode? Value(JsonNode? value) => (value is JsonObject connection ? connection["nodes"] : null)?.DeepClone() ?? value?.DeepClone();

    private static string? ItemOf(string output) => output.EndsWith("Connection", StringComparison.Ordinal)
        ? NameOf(OutputsOf(output).Single(field => field.Name.Value is "nodes").Type)
        : null;

    private static bool Implements(string type, string name)
        => s_schema.Definitions.OfType<ObjectTypeDefinitionNode>()
            .Any(definition => definition.Name.Value == type && definition.Interfaces.Any(one => one.Name.Value == name));

    private static IReadOnlyList<FieldDefinitionNode> OutputsOf(string type)
        => s_schema.Definitions.OfType<ObjectTypeDefinitionNode>().Single(definition => definition.Name.Value == type).Fields;

    private static IReadOnlyList<InputValueDefinitionNode> FieldsOf(string input)
        => s_schema.Definitions.OfType<InputObjectTypeDefinitionNode>().SingleOrDefault(definition => definition.Name.Value == input)?.Fields ?? [];

    private static string NameOf(ITypeNode type) => type.ToString()!.Trim('[', ']', '!');
}

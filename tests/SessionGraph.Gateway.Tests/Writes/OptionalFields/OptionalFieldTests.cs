using System.Text.Json.Nodes;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>Absent, null and a value of every optional field of every mutation, in each form in which a client may send them.</summary>
public sealed class OptionalFieldTests(StoredSessions sessions) : IClassFixture<StoredSessions>
{
    // What differs from row to row, whatever is written.
    private static readonly string[] s_own = ["Id", "ExternalId", "CreatedAt", "UpdatedAt", "Version"];

    public static TheoryData<string> Names => [.. OptionalFields.All.Keys];

    [Fact]
    public void Each_optional_field_of_the_schemas_mutations_has_a_case()
        => Assert.Equal(MutationInputs.OptionalFields.Keys.Order(), OptionalFields.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Absent_null_and_a_value_are_stored_as_said_in_whatever_form_they_come(string name)
    {
        var field = OptionalFields.All[name];
        List<string>? others = null;
        foreach (var (value, outcome) in ((string?, Outcome)[])[(null, field.Absent), ("null", field.Null), (field.Value, field.Given)])
        {
            foreach (var form in Enum.GetValues<InputForm>())
            {
                if (await CheckAsync(field, value, outcome, form) is not { } row)
                    continue;

                // Nothing but the field's own columns depends on it.
                var rest = row
                    .Where(column => !s_own.Contains(column.Key) && !field.Columns.Contains(column.Key))
                    .Select(column => $"{column.Key}: {column.Value}")
                    .ToList();
                Assert.Equal(others ?? rest, rest);
                others = rest;
            }
        }
    }

    /// <summary>Runs the mutation on a session of its own; gives back the row after it.</summary>
    private async Task<IReadOnlyDictionary<string, string?>?> CheckAsync(OptionalField field, string? value, Outcome outcome, InputForm form)
    {
        var id = field.Mutation.StartsWith("create", StringComparison.Ordinal) ? null : await CreateFullAsync(field.SessionType);
        var before = id is null ? null : await sessions.FindAsync(id);
        var dump = outcome.Error is null ? null : await sessions.Gateway.DumpAsync();
        var literal = value?
            .Replace("{unique}", $"{sessions.NextNumber():0000}", StringComparison.Ordinal)
            .Replace("{sourcedId}", before?["ExternalId"], StringComparison.Ordinal);

        var payload = await SendAsync(field, id, literal, form);

        Assert.Equal(outcome.Error, (string?)payload["errors"]?[0]?["__typename"]);
        if (outcome.Error is not null)
        {
            Assert.Equal(dump, await sessions.Gateway.DumpAsync());
            return before;
        }

        var row = await sessions.FindAsync((string)payload[Payload(field.SessionType)]!["id"]!);
        var column = field.Columns[0];
        var after = row is null ? Outcome.NoRow : row[column];
        Assert.True(outcome.Holds(before?[column], after), $"{value ?? "absent"} as {form}: {column} was {before?[column]} and is {after}");
        return row;
    }

    private async Task<string> CreateFullAsync(string sessionType)
    {
        string? id = null;
        foreach (var (mutation, input) in Records.Full(sessionType))
        {
            var payload = await sessions.Gateway.MutateAsync(mutation, $"{Payload(sessionType)} {{ id }}", OfSession(input, id).ToJson()!);
            id = (string)payload[Payload(sessionType)]!["id"]!;
        }

        return id!;
    }

    private Task<JsonNode> SendAsync(OptionalField field, string? id, string? literal, InputForm form)
    {
        var value = literal is null ? null : Utf8GraphQLParser.Syntax.ParseValueLiteral(literal);
        var least = OfSession(Records.Least(field.Mutation).With(InputLiteral.Parse(field.With ?? "{}")), id);
        var selection = $"{Payload(field.SessionType)} {{ id }}";
        return form switch
        {
            InputForm.Literal => sessions.Gateway.MutateAsync(
                "mutation", field.Mutation, least.With(field.Path, value).ToString(), selection, null),
            InputForm.Variable => sessions.Gateway.MutateAsync(
                $"mutation($value: {MutationInputs.OptionalFields[field.Name]})",
                field.Mutation,
                least.With(field.Path, new VariableNode(new NameNode("value"))).ToString(),
                selection,
                value is null ? null : new JsonObject { ["value"] = value.ToJson() }),
            _ => sessions.Gateway.MutateAsync(field.Mutation, selection, least.With(field.Path, value).ToJson()!),
        };
    }

    private static ObjectValueNode OfSession(ObjectValueNode input, string? id)
        => id is null ? input : input.With(["id"], new StringValueNode(id));

    private static string Payload(string sessionType) => char.ToLowerInvariant(sessionType[0]) + sessionType[1..];
}

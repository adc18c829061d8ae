using System.Text.Json.Nodes;
using SessionGraph.Conformance.Tests.Infrastructure;

namespace SessionGraph.Conformance.Tests.Fuzzing;

/// <summary>Mutations one after another, with faults of every kind in between: the data tells exactly what the store holds afterwards.</summary>
public sealed class MutationSequenceFuzzer : IAsyncLifetime
{
    // A field with the variables of the document, and what becomes of it.
    private static readonly (string Field, Outcome Outcome)[] s_fields =
    [
        ("createQuizSession(input: { personId: 1 }) { quizSession { id } errors { __typename } }", Outcome.Created),
        ("createQuizSession(input: { personId: $person }) { errors { __typename } quizSession { id } }", Outcome.Created),
        ("createQuizSession(input: { personId: 424242 }) { quizSession { id } errors { __typename } }", Outcome.Refused),
        ("createQuizSession(input: { personId: 1, connection: $long }) { quizSession { id } errors { __typename } }", Outcome.Refused),
        ("deleteQuizSession(input: { id: $malformed }) { quizSession { id } errors { __typename } }", Outcome.Fault),
        ("updateQuizSession(input: { id: \"malformed\", name: \"x\" }) { quizSession { id } errors { __typename } }", Outcome.Fault),
        ("cancelQuizSession(input: { id: $unknown }) { quizSession { id } errors { __typename } }", Outcome.Refused),
        ("createQuizSession(input: { personId: 1 }) @skip(if: $yes) { quizSession { id } errors { __typename } }", Outcome.None),
    ];

    private readonly TestGateway _gateway = new();

    private enum Outcome
    {
        None,
        Created,
        Refused,
        Fault,
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public Task The_data_tells_what_each_field_did() => Fuzz.RunAsync(150, FindFaultAsync);

    private async ValueTask<string?> FindFaultAsync(int seed)
    {
        var random = new Random(seed);
        var fields = random.GetItems(s_fields, 1 + random.Next(8)).Select((field, index) => (Name: $"f{index}", field.Field, field.Outcome)).ToList();
        var before = await CountAsync();

        var response = await _gateway.SendAsync(
            $$"""
            mutation($person: Int = 1, $long: String, $malformed: ID = "malformed", $unknown: ID = "{{TestGateway.Id("QuizSession", 99_999_999)}}", $yes: Boolean = true) {
              {{string.Join("\n  ", fields.Select(field => $"{field.Name}: {field.Field}"))}}
              variables: createQuizSession(input: { personId: $person, connection: $long }) @skip(if: $yes) { quizSession { id } }
              ids: cancelQuizSession(input: { id: $malformed }) @skip(if: $yes) { quizSession { id } }
              more: cancelQuizSession(input: { id: $unknown }) @skip(if: $yes) { quizSession { id } }
            }
            """,
            new { @long = new string('x', 101) });

        var data = response["data"];
        if (data is null)
            return response.ToJsonString();

        var faults = (response["errors"]?.AsArray() ?? []).Select(error => (string)error!["path"]![0]!).ToHashSet();
        foreach (var (name, field, outcome) in fields)
        {
            if (OutcomeOf(data.AsObject(), name, faults) != outcome)
                return $"{name}: {field} is not {outcome}: {response.ToJsonString()}";
        }

        var created = fields.Count(field => field.Outcome is Outcome.Created);
        return await CountAsync() == before + created ? null : $"Not {created} sessions were created: {response.ToJsonString()}";
    }

    private static Outcome OutcomeOf(JsonObject data, string name, HashSet<string> faults) => !data.TryGetPropertyValue(name, out var payload)
        ? Outcome.None
        : payload is null ? (faults.Contains(name) ? Outcome.Fault : Outcome.None)
        : payload["quizSession"] is not null && payload["errors"] is null ? Outcome.Created
        : payload["quizSession"] is null && payload["errors"]!.AsArray().Count is 1 ? Outcome.Refused
        : Outcome.None;

    private async Task<int> CountAsync()
        => (int)(await _gateway.DataAsync("{ quizSessions(first: 1) { totalCount } }"))["quizSessions"]!["totalCount"]!;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Conformance.Tests.Fuzzing;

/// <summary>A scalar takes what its grammar has, writes it in one spelling, and takes nothing else: as a literal and as a variable.</summary>
public sealed class ScalarFuzzer
{
    private static readonly MockServer s_server = new(SchemaBuilder.New().AddType(typeof(Echoes)).Create());

    [Fact]
    public Task A_scalar_takes_the_values_of_its_grammar_and_no_others() => Fuzz.RunAsync(6_000, FindFaultAsync);

    private static async ValueTask<string?> FindFaultAsync(int seed)
    {
        var random = new Random(seed);
        var generator = new ScalarGenerator(random);
        var scalar = ScalarGrammar.All[random.Next(ScalarGrammar.All.Count)];
        // Now and then a value of another scalar, which may be none of this one.
        var value = generator.Value(random.Next(10) is 0 ? ScalarGrammar.All[random.Next(ScalarGrammar.All.Count)] : scalar);
        if (random.Next(2) is 0)
            value = generator.Mutate(value);

        var expected = scalar.Canonical(value);
        var token = value.IsText ? JsonSerializer.Serialize(value.Text) : value.Text;
        var literal = await s_server.ExecuteAsync($"{{ {scalar.Field}(value: {token}) }}");
        var fault = Compare(literal.Response, scalar, expected) is { } literally ? $"the literal {token}: {literally}" : null;
        if (fault is not null || Variable(token) is not { } variable)
            return fault;

        var document = $"query($value: {scalar.Name}!) {{ {scalar.Field}(value: $value) }}";
        var given = await s_server.ExecuteAsync(document, new JsonObject { ["value"] = variable });
        return Compare(given.Response, scalar, expected) is { } variably ? $"the variable {token}: {variably}" : null;
    }

    private static string? Compare(JsonElement response, ScalarGrammar scalar, string? expected)
    {
        var written = response.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            ? data.GetProperty(scalar.Field).GetRawText()
            : null;
        return scalar.IsSame(expected, written) ? null : $"{scalar.Name} gives {written ?? response.GetRawText()}, not {expected ?? "an error"}";
    }

    // What is no JSON is refused before.
    private static JsonNode? Variable(string token)
    {
        try
        {
            return JsonNode.Parse(token);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Gives back what it is given, by each scalar.</summary>
    [QueryType]
    public static class Echoes
    {
        public static Guid GetUuid(Guid value) => value;

        public static DateTime GetDateTime(DateTime value) => value;

        public static DateOnly GetLocalDate(DateOnly value) => value;

        public static TimeOnly GetLocalTime(TimeOnly value) => value;

        public static int GetInt(int value) => value;

        public static long GetLong(long value) => value;

        public static double GetFloat(double value) => value;

        public static bool GetBoolean(bool value) => value;

        public static string GetString(string value) => value;

        [GraphQLType("ID!")]
        public static string GetId([GraphQLType("ID!")] string value) => value;
    }
}

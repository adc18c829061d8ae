using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.Conformance.Tests.Fuzzing;

public sealed class VariableFuzzer
{
    private static readonly Dictionary<string, MockServer> s_servers
        = TestSchemas.All.ToDictionary(schema => schema.Key, schema => new MockServer(schema.Value.Schema));

    [Fact]
    public Task Whatever_the_variables_are_the_response_is_data_or_says_which_is_wrong()
        => Fuzz.RunAsync(6_000, FindFaultAsync);

    private static async ValueTask<string?> FindFaultAsync(int seed)
    {
        var random = new Random(seed);
        var (name, schema) = TestSchemas.Pick(random);
        var generator = new OperationGenerator(schema.Schema, random);
        var document = generator.Document(subscriptions: false);
        var values = new ValueGenerator(random);
        var variables = new JsonObject(generator.Variables
            .Where(_ => random.Next(20) > 0)
            .Select(variable => KeyValuePair.Create(variable.Key, values.Json(variable.Value, 0.3))));
        var json = new Mutator(random).Bytes(Encoding.UTF8.GetBytes(variables.ToJsonString()));
        JsonObject? given;
        try
        {
            // What is no text in UTF-8 or no JSON the transport has refused before.
            given = JsonNode.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(json)) as JsonObject;
            if (given is null or { Count: 0 } || JsonSerializer.SerializeToElement(given).ValueKind is not JsonValueKind.Object)
                return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        var (result, failure) = await s_servers[name].ExecuteAsync(document, given, seed);
        return failure is RequestFailure.Unexpected || result.GetRawText().Contains("Unexpected Execution Error", StringComparison.Ordinal)
            ? $"{result}\nby {name} of\n{document}\nwith {Encoding.UTF8.GetString(json)}"
            : null;
    }
}

using System.Text.Json.Nodes;
using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.Conformance.Tests.Differential;

public sealed class ExecutionTests(Reference reference) : ReferenceTests(reference)
{
    private readonly Dictionary<string, MockServer> _servers
        = TestSchemas.All.ToDictionary(schema => schema.Key, schema => new MockServer(schema.Value.Schema));

    [Fact]
    public Task Operations_have_the_data_and_the_errors_that_they_have_by_the_reference()
        => CompareAsync(5_000, seed => Generate(seed).Document, CompareAsync);

    private static (string Schema, string Document, JsonObject Variables) Generate(int seed)
    {
        var random = new Random(seed);
        var (name, schema) = TestSchemas.Pick(random);
        var generator = new OperationGenerator(schema.Schema, random);
        var document = generator.Document(subscriptions: false);
        var values = new ValueGenerator(random);
        var faults = random.Next(3) is 0 ? 0.1 : 0;
        return (name, document, new JsonObject(generator.Variables
            .Where(variable => random.Next(10) > 0 && (variable.Value is NonNullType || random.Next(4) > 0))
            .Select(variable => KeyValuePair.Create(variable.Key, values.Json(variable.Value, faults)))));
    }

    private async ValueTask<string?> CompareAsync(int seed, string source)
    {
        var (name, _, variables) = Generate(seed);
        if (!IsValid(name, source))
            return null;

        var answer = await Reference.AskAsync(new { ask = "execute", schema = name, source, variables, seed });
        if (!answer.TryGetProperty("result", out var expected))
            return $"executed, though: {answer}";

        var (found, _) = await _servers[name].ExecuteAsync(source, variables, seed);
        return ResultComparison.Differ(expected, found, variables) is { } difference
            ? $"{difference}\nexpected {expected}\nbut got  {found}\nof {name} with {variables.ToJsonString()}"
            : null;
    }

    private static bool IsValid(string schema, string source)
    {
        try
        {
            return new DocumentValidator().Validate(TestSchemas.All[schema].Schema, Utf8GraphQLParser.Parse(source)).Count is 0;
        }
        catch (SyntaxException)
        {
            return false;
        }
    }
}

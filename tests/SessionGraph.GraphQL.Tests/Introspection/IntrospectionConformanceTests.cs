using System.Text.Json;
using SessionGraph.GraphQL.Tests.Conformance;
using SessionGraph.GraphQL.Tests.Execution;
using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Introspection;

public class IntrospectionConformanceTests
{
    [Fact]
    public async Task Schemas_introspect_as_by_the_reference()
    {
        var faults = new List<string>();
        foreach (var @case in ConformanceSuite.Cases("introspect.json"))
        {
            var schema = SdlSchema.Create(@case.GetProperty("sdl").GetString()!);
            using var response = JsonDocument.Parse(await new TestExecutor(schema).ExecuteAsync(IntrospectionQuery.Full));
            var actual = response.RootElement.GetProperty("data").GetProperty("__schema");
            if (Compare(@case.GetProperty("result").GetProperty("__schema"), actual, "__schema") is { } fault)
                faults.Add($"{ConformanceSuite.Id(@case)}: {fault}");
        }

        Assert.True(faults.Count is 0, string.Join('\n', faults));
    }

    // Everything expected must exist. The actual schema may have more.
    private static string? Compare(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
            return $"{path}: {actual} instead of {expected}";

        return expected.ValueKind switch
        {
            JsonValueKind.Object => expected.EnumerateObject()
                .Select(property => actual.TryGetProperty(property.Name, out var value)
                    ? Compare(property.Value, value, $"{path}.{property.Name}")
                    : $"{path}.{property.Name}: absent")
                .FirstOrDefault(fault => fault is not null),
            JsonValueKind.Array when path is "__schema.types" or "__schema.directives" => CompareNamed(expected, actual, path),
            JsonValueKind.Array => CompareItems([.. expected.EnumerateArray()], [.. actual.EnumerateArray()], path),
            _ => expected.ToString() == actual.ToString() ? null : $"{path}: {actual} instead of {expected}",
        };
    }

    private static string? CompareItems(List<JsonElement> expected, List<JsonElement> actual, string path)
        => expected.Count != actual.Count
            ? $"{path}: {actual.Count} items instead of {expected.Count}"
            : expected.Zip(actual).Select((pair, index) => Compare(pair.First, pair.Second, $"{path}[{index}]"))
                .FirstOrDefault(fault => fault is not null);

    // The specification's types and directives have our own descriptions, in any order.
    private static string? CompareNamed(JsonElement expected, JsonElement actual, string path)
    {
        var byName = actual.EnumerateArray().ToDictionary(item => item.GetProperty("name").GetString()!);
        foreach (var item in expected.EnumerateArray())
        {
            var name = item.GetProperty("name").GetString()!;
            if (!byName.Remove(name, out var found))
                return $"{path}: no {name}";

            var isSpecified = BuiltInScalars.IsSpecified(name) || name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf"
                || name.StartsWith("__", StringComparison.Ordinal);
            if (!isSpecified && Compare(item, found, $"{path}.{name}") is { } fault)
                return fault;
        }

        return byName.Keys.Except(["Int", "Float", "ID"]).FirstOrDefault() is { } surplus ? $"{path}: {surplus} is surplus" : null;
    }
}

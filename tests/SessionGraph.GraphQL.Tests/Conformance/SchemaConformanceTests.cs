using System.Text.Json;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Conformance;

public sealed class SchemaConformanceTests
{
    private const string SdlFile = "validate-sdl.json";

    [Fact]
    public void Schemas_are_valid_and_invalid_as_by_the_reference()
        => ConformanceSuite.Verify("validate-schema.json", @case =>
        {
            var expected = Messages(@case);
            var found = Faults(@case);
            return (found.Count is 0) == (expected.Count is 0)
                ? null
                : $"{@case.GetProperty("sdl")}\nfound\n  {string.Join("\n  ", found)}\nexpected\n  {string.Join("\n  ", expected)}";
        });

    // What the rules of documents refuse; what they accept may still be no valid schema.
    [Fact]
    public void Documents_that_the_reference_refuses_make_no_schema()
        => ConformanceSuite.Verify(SdlFile, @case => Messages(@case) is not { Count: > 0 } expected || Faults(@case).Count > 0
            ? null
            : $"{@case.GetProperty("sdl")}\nexpected\n  {string.Join("\n  ", expected)}");

    private static List<string> Messages(JsonElement @case)
        => [.. @case.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!)];

    private static IReadOnlyList<string> Faults(JsonElement @case)
    {
        try
        {
            var extended = @case.TryGetProperty("extends", out var name) && name.GetString() is { Length: > 0 } named
                ? ConformanceSuite.Schema(SdlFile, named)
                : "";
            SchemaBuilder.New().AddDocumentFromString(extended + @case.GetProperty("sdl").GetString()).Create();
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Messages;
        }
        catch (SyntaxException exception)
        {
            return [exception.Message];
        }
    }
}

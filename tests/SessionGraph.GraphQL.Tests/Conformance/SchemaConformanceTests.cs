using System.Text.Json;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Conformance;

public sealed class SchemaConformanceTests
{
    [Fact]
    public void Schemas_are_valid_and_invalid_as_by_the_reference()
        => ConformanceSuite.Verify("validate-schema.json", @case => RecordedErrors.Compare(@case, Errors(@case)));

    private static IReadOnlyList<IError> Errors(JsonElement @case)
    {
        try
        {
            SchemaBuilder.New().AddDocumentFromString(@case.GetProperty("sdl").GetString()!).Create();
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }
}

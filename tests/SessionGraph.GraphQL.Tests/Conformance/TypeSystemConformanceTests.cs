using System.Text.Json;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Conformance;

public sealed class TypeSystemConformanceTests
{
    private const string SdlFile = "validate-sdl.json";

    [Fact]
    public void Documents_are_valid_and_invalid_as_by_the_reference()
        => ConformanceSuite.Verify(SdlFile, @case => RecordedErrors.Compare(
            @case, new TypeSystemValidator(Rules(@case)).Validate(Parse(@case.GetProperty("sdl").GetString()!), Extended(@case))));

    private static DocumentNode Parse(string sdl) => Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted);

    // A case without a schema extends one that has only the specification's definitions.
    private static DocumentNode? Extended(JsonElement @case)
    {
        if (!@case.TryGetProperty("extends", out var name))
            return null;

        return name.GetString() is { Length: > 0 } named ? Parse(ConformanceSuite.Schema(SdlFile, named)) : new DocumentNode([]);
    }

    // The reference has two rules for the arguments of fields and of directives; here it is one.
    private static List<IValidationRule>? Rules(JsonElement @case) => !@case.TryGetProperty("rules", out var rules)
        ? null
        : [.. rules.EnumerateArray()
            .Select(rule => rule.GetString()!.Replace("OnDirectives", "", StringComparison.Ordinal))
            .Select(name => ValidationRules.TypeSystem.Single(rule => rule.GetType().Name == name))];
}

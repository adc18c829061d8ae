using System.Text.Json;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Conformance;

public sealed class ValidationConformanceTests
{
    private const string File = "validate.json";
    private readonly Dictionary<string, Schema> _schemas = [];

    [Fact]
    public void Documents_are_valid_and_invalid_as_by_the_reference()
        => ConformanceSuite.Verify(File, @case =>
        {
            var document = Utf8GraphQLParser.Parse(
                @case.GetProperty("document").GetString()!, ParserOptions.Trusted with { AllowFragmentVariables = true });
            return RecordedErrors.Compare(
                @case, new DocumentValidator(Rules(@case)).Validate(Schema(@case.GetProperty("schema").GetString()!), document));
        });

    private Schema Schema(string name)
    {
        if (!_schemas.TryGetValue(name, out var schema))
            _schemas.Add(name, schema = SdlSchema.Create(ConformanceSuite.Schema(File, name), new InvalidType()));

        return schema;
    }

    private static List<IValidationRule>? Rules(JsonElement @case)
    {
        if (!@case.TryGetProperty("rules", out var rules))
            return null;

        return [.. rules.EnumerateArray().Select(rule => ValidationRules.All.Single(known => known.GetType().Name == rule.GetString()))];
    }

    // The schema's SDL does not show what the reference's scalar of this name accepts.
    private sealed class InvalidType() : ScalarType<string>("Invalid")
    {
        public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
        {
            runtimeValue = null;
            return false;
        }

        public override void Write(string runtimeValue, ResultWriter writer) => writer.WriteString(runtimeValue);

        public override IValueNode? ToLiteral(object runtimeValue) => null;
    }
}

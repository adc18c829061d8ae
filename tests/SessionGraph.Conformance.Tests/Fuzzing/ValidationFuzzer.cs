using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.Conformance.Tests.Fuzzing;

public sealed class ValidationFuzzer
{
    private static readonly ValidationOptions s_options = new();
    private static readonly DocumentValidator s_validator = new();

    [Fact]
    public void Errors_are_bounded_and_have_places_in_the_document()
        => Fuzz.Run(6_000, FindFault);

    private static string? FindFault(int seed)
    {
        var random = new Random(seed);
        var (name, schema) = TestSchemas.Pick(random);
        var (_, other) = TestSchemas.Pick(random);
        var source = new OperationGenerator(other.Schema, random, faults: 0.2).Document(subscriptions: true)
            + new OperationGenerator(schema.Schema, random, faults: 0.2).Document(subscriptions: true);
        source = new Mutator(random).Document(source, [.. Tokens.Split(source).Where(token => char.IsAsciiLetter(token[0]))]);
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(source);
        }
        catch (SyntaxException)
        {
            return null;
        }

        var lines = source.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var errors = s_validator.Validate(schema.Schema, document);
        return errors.Count <= s_options.MaxAllowedErrors && errors.All(error => IsWellFormed(error, lines))
            ? null
            : $"{errors.Count} errors by {name}\n{string.Join('\n', errors.Where(error => !IsWellFormed(error, lines)))}\nof\n{source}";
    }

    private static bool IsWellFormed(IError error, string[] lines)
        => error.Message.Length > 0
            && error.Locations is { Count: > 0 } locations
            && locations.Count <= s_options.MaxAllowedLocationsPerError
            && locations.All(place => place.Line <= lines.Length && place.Column <= lines[place.Line - 1].Length);
}

using System.Text.Json;
using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Conformance.Tests.Differential;

public sealed class ParseTests(Reference reference) : ReferenceTests(reference)
{
    [Fact]
    public Task Documents_are_accepted_printed_and_stripped_as_by_the_reference_and_refused_where_it_refuses_them()
        => CompareAsync(12_000, Generate, (_, source) => CompareAsync(source));

    private static string Generate(int seed)
    {
        var random = new Random(seed);
        var document = random.Next(4) switch
        {
            0 => SyntaxTree.EveryProduction,
            1 => new OperationGenerator(TestSchemas.Pick(random).Schema.Schema, random, faults: 0.2).Document(subscriptions: true),
            _ => SyntaxPrinter.Print(new DocumentGenerator(seed).Document(), indented: random.Next(2) is 0),
        };
        return random.Next(8) is 0 ? document : new Mutator(random).Document(document);
    }

    private async ValueTask<string?> CompareAsync(string source)
    {
        var expected = await Reference.AskAsync(new { ask = "parse", source });
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(source, ParserOptions.Trusted);
        }
        catch (SyntaxException exception)
        {
            if (!expected.TryGetProperty("error", out var error))
                return $"refused: {exception.Message}";

            // A byte order mark at the start is no column of ours.
            var (line, column) = Place.First(error);
            column -= line is 1 && source is ['\uFEFF', ..] ? 1 : 0;
            return (exception.Line, exception.Column) == (line, column)
                ? null
                : $"refused at {exception.Line}:{exception.Column} ({exception.Message}), "
                    + $"not at {line}:{column} ({error.GetProperty("message")})";
        }

        if (expected.TryGetProperty("error", out var refusal))
            return $"accepted, though: {refusal.GetProperty("message")}";

        // Both texts as the reference prints them: it lays some out in another way than HotChocolate and we.
        var printed = SyntaxPrinter.Print(document);
        var read = await Reference.AskAsync(new { ask = "parse", source = printed });
        if (!read.TryGetProperty("printed", out var again))
            return $"printed as\n{printed}\nwhich the reference does not take: {read}";

        return Differ("printed", again.GetString()!, expected)
            ?? Differ("stripped", IgnoredCharacters.Strip(source), expected);
    }

    private static string? Differ(string what, string text, JsonElement expected)
        => text == expected.GetProperty(what).GetString() ? null : $"{what} as\n{text}\nnot as\n{expected.GetProperty(what)}\n";
}

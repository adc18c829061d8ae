using System.Text.Json;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Conformance;

public sealed class LanguageConformanceTests
{
    private static readonly ParserOptions s_options = ParserOptions.Trusted with { AllowFragmentVariables = true };

    [Fact]
    public void Documents_are_accepted_and_rejected_as_by_the_reference()
        => ConformanceSuite.Verify("parse.json", @case =>
        {
            // The options of a case are not recorded. Only accepted cases can have used fragment variables.
            var options = s_options with { AllowFragmentVariables = @case.GetProperty("ok").GetBoolean() };
            return Outcome(@case, source => Utf8GraphQLParser.Parse(source, options));
        });

    [Fact]
    public void Values_are_accepted_and_rejected_as_by_the_reference()
        => ConformanceSuite.Verify(
            "parse-value.json", @case => Outcome(@case, source => Utf8GraphQLParser.Syntax.ParseValueLiteral(source, isConstant: false)));

    [Fact]
    public void Types_are_accepted_and_rejected_as_by_the_reference()
        => ConformanceSuite.Verify(
            "parse-type.json", @case => Outcome(@case, source => Utf8GraphQLParser.Syntax.ParseTypeReference(source)));

    [Fact]
    public void Documents_are_printed_as_by_the_reference()
        => ConformanceSuite.Verify("print.json", @case =>
        {
            var printed = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(@case.GetProperty("source").GetString()!, s_options));
            var expected = @case.GetProperty("printed").GetString();
            return printed == expected ? null : $"expected\n{expected}\nbut got\n{printed}";
        });

    [Fact]
    public void Printing_what_the_reference_accepts_and_parsing_it_again_gives_equal_nodes()
        => ConformanceSuite.Verify("parse.json", @case =>
        {
            if (!@case.GetProperty("ok").GetBoolean())
                return null;

            var document = Utf8GraphQLParser.Parse(@case.GetProperty("source").GetString()!, s_options);
            foreach (var indented in (bool[])[true, false])
            {
                var printed = SyntaxPrinter.Print(document, indented);
                if (!SyntaxComparer.BySyntax.Equals(document, Utf8GraphQLParser.Parse(printed, s_options)))
                    return "does not survive printing as\n" + printed;
            }

            return null;
        });

    [Fact]
    public void Ignored_characters_are_stripped_as_by_the_reference()
        => ConformanceSuite.Verify("strip-ignored.json", @case => Outcome(@case, source =>
        {
            var stripped = IgnoredCharacters.Strip(source);
            Assert.Equal(@case.GetProperty("result").GetString(), stripped);
        }));

    private static string? Outcome(JsonElement @case, Action<string> parse)
    {
        var source = @case.GetProperty("source").GetString()!;
        var isValid = @case.GetProperty("ok").GetBoolean();
        try
        {
            parse(source);
            return isValid ? null : $"accepted, though the reference says: {@case.GetProperty("error").GetProperty("message")}";
        }
        catch (SyntaxException exception) when (!isValid)
        {
            var expected = @case.GetProperty("error").GetProperty("locations")[0];
            var (line, column) = (expected.GetProperty("line").GetInt32(), expected.GetProperty("column").GetInt32());
            return (exception.Line, exception.Column) == (line, column)
                ? null
                : $"found at {exception.Line}:{exception.Column} ({exception.Message}), by the reference at {line}:{column} "
                    + $"({@case.GetProperty("error").GetProperty("message")})";
        }
        catch (Xunit.Sdk.XunitException exception)
        {
            return exception.Message;
        }
    }
}

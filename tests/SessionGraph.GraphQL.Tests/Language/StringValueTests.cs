using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class StringValueTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" plain, # not a comment \"", " plain, # not a comment ")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u00e9\\u00C9\"", "AéÉ")]
    [InlineData("\"\\u{41}\\u{0001F600}\\u{10FFFF}\"", "A😀\U0010FFFF")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"é😀\t\u0001\"", "é😀\t\u0001")]
    public void Escapes_are_resolved(string literal, string text) => Assert.Equal(text, Parse(literal).Value);

    [Theory]
    [InlineData("\"\\a\"", 2, "Invalid character escape sequence: `\\a`.")]
    [InlineData("\"\\é\"", 2, "Invalid character escape sequence: `\\é`.")]
    [InlineData("\"\\U0041\"", 2, "Invalid character escape sequence: `\\U`.")]
    [InlineData("\"\\u00G0\"", 2, "Invalid Unicode escape sequence: `\\u00G0`.")]
    [InlineData("\"\\u\"", 2, "Invalid Unicode escape sequence: `\\u\"`.")]
    [InlineData("\"\\u{}\"", 2, "Invalid Unicode escape sequence: `\\u{}\"`.")]
    [InlineData("\"\\u{D800}\"", 2, "Invalid Unicode escape sequence: `\\u{D80`.")]
    [InlineData("\"\\u{110000}\"", 2, "Invalid Unicode escape sequence: `\\u{110`.")]
    [InlineData("\"\\u{FFFFFFFF}\"", 2, "Invalid Unicode escape sequence: `\\u{FFF`.")]
    [InlineData("\"\\u{41\"", 2, "Invalid Unicode escape sequence: `\\u{41\"`.")]
    [InlineData("\"\\uDE00\"", 2, "Invalid Unicode escape sequence: `\\uDE00`.")]
    [InlineData("\"\\uD83D\"", 2, "Invalid Unicode escape sequence: `\\uD83D`.")]
    [InlineData("\"\\uD83D\\u0041\"", 2, "Invalid Unicode escape sequence: `\\uD83D`.")]
    [InlineData("\"\\uD83D\\u{DE00}\"", 2, "Invalid Unicode escape sequence: `\\uD83D`.")]
    [InlineData("\"a", 3, "Unterminated string.")]
    [InlineData("\"a\\\"", 5, "Unterminated string.")]
    [InlineData("\"a\nb\"", 3, "Unterminated string.")]
    [InlineData("\"a\rb\"", 3, "Unterminated string.")]
    [InlineData("\"\"\"a\"\"", 7, "Unterminated string.")]
    public void A_malformed_string_is_refused_at_the_wrong_character(string literal, int column, string message)
    {
        var exception = Assert.Throws<SyntaxException>(() => Parse(literal));

        Assert.Equal((message, 1, column), (exception.Message, exception.Line, exception.Column));
    }

    [Fact]
    public void An_unpaired_surrogate_is_refused_at_its_position()
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{\n  a(é: \"\uD83D\") }"));

        Assert.Equal((2, 9), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("  \n\t\n", "")]
    [InlineData("one", "one")]
    [InlineData("  one", "  one")]
    [InlineData("\n    one\n      two\n    three\n", "one\n  two\nthree")]
    [InlineData("first\n    one\n      two", "first\none\n  two")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("\n  a\n\n  b\n   \n", "a\n\nb")]
    [InlineData("\r\n  a\r  b\n", "a\nb")]
    [InlineData("\n  a\nb", "  a\nb")]
    [InlineData("no \\n escapes \\u0041, \"quotes\" too", "no \\n escapes \\u0041, \"quotes\" too")]
    [InlineData("three \\\"\"\" quotes", "three \"\"\" quotes")]
    public void A_block_string_loses_common_indentation_and_blank_edge_lines(string raw, string text)
    {
        var value = Parse($"\"\"\"{raw}\"\"\"");

        Assert.Equal((text, true), (value.Value, value.Block));
    }

    private static StringValueNode Parse(string literal)
        => Assert.IsType<StringValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(literal));
}

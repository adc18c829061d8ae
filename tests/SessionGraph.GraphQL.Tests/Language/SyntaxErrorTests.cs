using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("{ sessions(first: 1 { nodes { id } } ", 1, 21, "Expected a `Name`-token, but found a `LeftBrace`-token.")]
    [InlineData("{", 1, 2, "Expected a `RightBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("", 1, 1, "Unexpected token: a `EndOfFile`-token.")]
    [InlineData("query ($a: Int = $b) { a }", 1, 18, "Unexpected variable `$b` in a constant value.")]
    [InlineData("query ($a: Int = $) { a }", 1, 18, "Unexpected token: a `Dollar`-token.")]
    [InlineData("{ a(b: \"é\" ?) }", 1, 12, "Unexpected character: `?`.")]
    [InlineData("{ a(b: \"😀\" ?) }", 1, 13, "Unexpected character: `?`.")]
    [InlineData("# é\n{\r\n  a\r  ?", 4, 3, "Unexpected character: `?`.")]
    [InlineData("{ a(b: 01) }", 1, 9, "Invalid number, unexpected digit after 0: `1`.")]
    [InlineData("{ a(b: 1.) }", 1, 10, "Invalid number, expected a digit but found `)`.")]
    [InlineData("{ a(b: \"x\n\") }", 1, 10, "Unterminated string.")]
    [InlineData("{ a(b: \"\\x\") }", 1, 9, "Invalid character escape sequence: `\\x`.")]
    [InlineData("{ a(b: \"\\uD800\") }", 1, 9, "Invalid Unicode escape sequence: `\\uD800`.")]
    [InlineData("{ a(b: \"\\u{110000}\") }", 1, 9, "Invalid Unicode escape sequence: `\\u{110`.")]
    [InlineData("type A { b: C }\n \"d\" { a }", 2, 2, "A query in the shorthand form cannot have a description.")]
    [InlineData("\"d\" extend type A @b", 1, 1, "A type system extension cannot have a description.")]
    [InlineData("\"d\" quer { a }", 1, 1, "A definition that starts with the name `quer` cannot have a description.")]
    [InlineData("\"d\" }", 1, 5, "Unexpected token: a `RightBrace`-token.")]
    public void An_error_has_the_unexpected_token_and_its_location(string source, int line, int column, string message)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

        Assert.Equal((message, line, column), (exception.Message, exception.Line, exception.Column));
    }

    [Fact]
    public void Invalid_UTF_8_is_refused_at_its_position()
    {
        byte[] source = [.. "{ a\n  b"u8, 0xC3, 0x28, .. "}"u8];

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

        Assert.Equal((2, 4), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("\"\\u00e9\\u{1F600}\\uD83D\\uDE00\\n\\\"\"", "é😀😀\n\"")]
    [InlineData("\"\"\"\n    a\n      b\n\n    \\\"\"\"\n  \"\"\"", "a\n  b\n\n\"\"\"")]
    [InlineData("\"\"", "")]
    public void A_strings_text_has_escapes_and_indentation_resolved(string literal, string text)
    {
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(literal));

        Assert.Equal(text, value.Value);
    }

    [Fact]
    public void A_byte_order_mark_is_ignored()
    {
        var document = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes("\uFEFF{a}"));

        Assert.Equal(new Location(3, 6, 1, 1), document.Definitions[0].Location);
    }
}

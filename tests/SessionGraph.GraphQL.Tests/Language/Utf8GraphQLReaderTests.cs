using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class Utf8GraphQLReaderTests
{
    [Fact]
    public void Every_kind_of_token_is_read()
    {
        var tokens = Read("! $ & ( ) ... : = @ [ ] { | } name 1 1.5 \"text\" \"\"\"block\"\"\"");

        Assert.Equal(
            [
                TokenKind.Bang, TokenKind.Dollar, TokenKind.Ampersand, TokenKind.LeftParenthesis, TokenKind.RightParenthesis, TokenKind.Spread,
                TokenKind.Colon, TokenKind.Equal, TokenKind.At, TokenKind.LeftBracket, TokenKind.RightBracket, TokenKind.LeftBrace,
                TokenKind.Pipe, TokenKind.RightBrace, TokenKind.Name, TokenKind.Integer, TokenKind.Float, TokenKind.String,
                TokenKind.BlockString,
            ],
            tokens.Select(token => token.Kind));
    }

    [Fact]
    public void A_reader_stands_before_the_first_token_and_then_after_the_last()
    {
        var reader = new Utf8GraphQLReader("a"u8);
        var before = reader.Kind;
        var hasFirst = reader.Read();
        var hasSecond = reader.Read();

        Assert.Equal((TokenKind.StartOfFile, true, false, TokenKind.EndOfFile), (before, hasFirst, hasSecond, reader.Kind));
    }

    [Theory]
    [InlineData("_")]
    [InlineData("__typename")]
    [InlineData("aZ09_")]
    public void A_name_has_letters_digits_and_underscores(string name) => Assert.Equal([new(TokenKind.Name, name, 1, 1)], Read(name));

    [Theory]
    [InlineData("0", TokenKind.Integer)]
    [InlineData("-0", TokenKind.Integer)]
    [InlineData("-123456789012345678901234567890", TokenKind.Integer)]
    [InlineData("0.0", TokenKind.Float)]
    [InlineData("-1.50", TokenKind.Float)]
    [InlineData("1e9", TokenKind.Float)]
    [InlineData("1E-09", TokenKind.Float)]
    [InlineData("6.0221413e+23", TokenKind.Float)]
    public void A_number_is_kept_as_written(string number, TokenKind kind) => Assert.Equal([new(kind, number, 1, 1)], Read(number));

    [Theory]
    [InlineData("00", 2)]
    [InlineData("-01", 3)]
    [InlineData("-", 2)]
    [InlineData("-a", 2)]
    [InlineData("+1", 1)]
    [InlineData(".5", 1)]
    [InlineData("1.", 3)]
    [InlineData("1.e1", 3)]
    [InlineData("1e", 3)]
    [InlineData("1e+", 4)]
    [InlineData("1.2.3", 4)]
    [InlineData("1x", 2)]
    [InlineData("0xF", 2)]
    [InlineData("1.5_", 4)]
    [InlineData("1...", 3)]
    public void A_malformed_number_is_refused_at_the_wrong_character(string number, int column)
    {
        var exception = Assert.Throws<SyntaxException>(() => Read(number));

        Assert.Equal((1, column), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("..", 1)]
    [InlineData("a ?", 3)]
    [InlineData("é", 1)]
    [InlineData("\0", 1)]
    [InlineData("a%", 2)]
    [InlineData("'a'", 1)]
    [InlineData("\u00A0", 1)]
    [InlineData("\u2028", 1)]
    public void A_character_that_starts_no_token_is_refused(string source, int column)
    {
        var exception = Assert.Throws<SyntaxException>(() => Read(source));

        Assert.Equal((1, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void Blanks_commas_comments_and_byte_order_marks_mean_nothing()
        => Assert.Equal(["a", "b"], Read("\uFEFF,, \t a # comment é { \" \r\n ,\uFEFF# other \r b # end").Select(token => token.Text));

    [Theory]
    [InlineData("a\nb", 2, 1)]
    [InlineData("a\rb", 2, 1)]
    [InlineData("a\r\n b", 2, 2)]
    [InlineData("a\n\r b", 3, 2)]
    [InlineData("\"é\" b", 1, 5)]
    [InlineData("\"😀\" b", 1, 6)]
    [InlineData("\"\"\"\n😀\r\n  é\"\"\" b", 3, 8)]
    public void A_token_knows_its_line_and_its_column_in_utf16(string source, int line, int column)
    {
        var last = Read(source)[^1];

        Assert.Equal((line, column), (last.Line, last.Column));
    }

    [Fact]
    public void A_token_knows_its_bytes()
    {
        var reader = new Utf8GraphQLReader("# é\n \"😀\""u8);
        reader.Read();

        Assert.Equal((6, 12), (reader.Start, reader.End));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 1)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 1)]
    [InlineData(new byte[] { (byte)'a', 0xED, 0xA0, 0x80 }, 2)]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0xF4, 0x90, 0x80, 0x80 }, 3)]
    [InlineData(new byte[] { (byte)'a', 0xE2, 0x82 }, 2)]
    public void Bytes_that_are_not_utf8_are_refused(byte[] source, int column)
    {
        var exception = Assert.Throws<SyntaxException>(() => _ = new Utf8GraphQLReader(source));

        Assert.Equal((1, column), (exception.Line, exception.Column));
    }

    private static List<Token> Read(string source)
    {
        var reader = new Utf8GraphQLReader(Encoding.UTF8.GetBytes(source));
        var tokens = new List<Token>();
        while (reader.Read())
            tokens.Add(new Token(reader.Kind, reader.GetText(), reader.Line, reader.Column));

        return tokens;
    }

    private sealed record Token(TokenKind Kind, string Text, int Line, int Column);
}

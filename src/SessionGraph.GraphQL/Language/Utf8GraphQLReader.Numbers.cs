namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLReader
{
    private readonly byte Current => _position < _source.Length ? _source[_position] : (byte)0;

    private TokenKind ReadNumber()
    {
        if (Current is (byte)'-')
            _position++;

        if (Current is (byte)'0')
        {
            _position++;
            if (char.IsAsciiDigit((char)Current))
                throw Error($"Invalid number, unexpected digit after 0: `{(char)Current}`.", _position);
        }
        else
        {
            ReadDigits();
        }

        var kind = TokenKind.Integer;
        if (Current is (byte)'.')
        {
            kind = TokenKind.Float;
            _position++;
            ReadDigits();
        }

        if (Current is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            _position++;
            if (Current is (byte)'+' or (byte)'-')
                _position++;

            ReadDigits();
        }

        // Otherwise a number and a name without a separator would be two tokens: `0xF`, `1.2.3`.
        return Current is (byte)'.' || IsNameStart(Current) ? throw ExpectedDigit() : kind;
    }

    private void ReadDigits()
    {
        if (!char.IsAsciiDigit((char)Current))
            throw ExpectedDigit();

        while (char.IsAsciiDigit((char)Current))
            _position++;
    }

    private readonly SyntaxException ExpectedDigit()
    {
        if (_position == _source.Length)
            return Error("Invalid number, expected a digit but found the end of the document.", _position);

        System.Text.Rune.DecodeFromUtf8(_source[_position..], out var rune, out _);
        return Error($"Invalid number, expected a digit but found {Describe(rune)}.", _position);
    }
}

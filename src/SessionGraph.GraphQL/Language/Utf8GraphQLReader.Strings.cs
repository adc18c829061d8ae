using System.Text;

namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLReader
{
    /// <summary>The text of the current token: a name, a number, or a string with escapes and block indentation resolved.</summary>
    public readonly string GetText() => Kind switch
    {
        TokenKind.String => Unescape(Value[1..^1]),
        TokenKind.BlockString => BlockString.Dedent(UnescapeBlock(Value[3..^3])),
        _ => Encoding.UTF8.GetString(Value),
    };

    private TokenKind ReadString()
    {
        for (_position++; ;)
        {
            var rest = _source[_position..];
            var plain = rest.IndexOfAny("\"\\\n\r"u8);
            if (plain < 0)
                plain = rest.Length;

            _currentLineExcess += Excess(rest[..plain]);
            _position += plain;
            if (plain == rest.Length || rest[plain] is (byte)'\n' or (byte)'\r')
                throw Error("Unterminated string.", _position);

            if (rest[plain] is (byte)'"')
            {
                _position++;
                return TokenKind.String;
            }

            _position += EscapeLength(rest[plain..]);
        }
    }

    private readonly int EscapeLength(ReadOnlySpan<byte> escape)
    {
        if (escape.Length > 1 && escape[1] is (byte)'u')
            return ReadUnicodeEscape(escape, out _);

        return escape.Length > 1 && "\"\\/bfnrt"u8.Contains(escape[1])
            ? 2
            : throw Error($"Invalid character escape sequence: `{First(escape, 2)}`.", _position);
    }

    private readonly int ReadUnicodeEscape(ReadOnlySpan<byte> escape, out Rune rune)
    {
        if (escape.Length > 2 && escape[2] is (byte)'{')
        {
            var close = escape.IndexOf((byte)'}');
            if (close is > 3 and <= 3 + 8 && TryParseHex(escape[3..close], out var scalar) && Rune.TryCreate(scalar, out rune))
                return close + 1;
        }
        else if (escape.Length >= 6 && TryParseHex(escape[2..6], out var unit))
        {
            if (Rune.TryCreate(unit, out rune))
                return 6;

            if (escape.Length >= 12 && escape[6] is (byte)'\\' && escape[7] is (byte)'u' && TryParseHex(escape[8..12], out var low)
                && Rune.TryCreate((char)unit, (char)low, out rune))
                return 12;
        }

        throw Error($"Invalid Unicode escape sequence: `{First(escape, 6)}`.", _position);
    }

    private static bool TryParseHex(ReadOnlySpan<byte> digits, out uint value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;

            value = (value << 4) | (uint)(char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return true;
    }

    private static string First(ReadOnlySpan<byte> escape, int length)
        => string.Concat(Encoding.UTF8.GetString(escape[..Math.Min(length * 4, escape.Length)]).EnumerateRunes().Take(length));

    private static string UnescapeBlock(ReadOnlySpan<byte> text)
        => Encoding.UTF8.GetString(text).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);

    private readonly string Unescape(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(text);

        var builder = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'\\');
            if (plain is not 0)
            {
                var length = plain < 0 ? text.Length : plain;
                builder.Append(Encoding.UTF8.GetString(text[..length]));
                text = text[length..];
                continue;
            }

            text = text[Append(builder, text)..];
        }

        return builder.ToString();
    }

    private readonly int Append(StringBuilder builder, ReadOnlySpan<byte> escape)
    {
        if (escape[1] is (byte)'u')
        {
            var length = ReadUnicodeEscape(escape, out var rune);
            builder.Append(rune.ToString());
            return length;
        }

        builder.Append((char)escape[1] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var same => same });
        return 2;
    }

    private TokenKind ReadBlockString()
    {
        for (_position += 3; _position < _source.Length;)
        {
            var rest = _source[_position..];
            var plain = rest.IndexOfAny("\"\\\n\r"u8);
            if (plain < 0)
                plain = rest.Length;

            _currentLineExcess += Excess(rest[..plain]);
            _position += plain;
            rest = rest[plain..];
            if (rest.StartsWith("\"\"\""u8))
            {
                _position += 3;
                return TokenKind.BlockString;
            }

            if (rest.StartsWith("\\\"\"\""u8))
                _position += 4;
            else if (rest is [(byte)'\n' or (byte)'\r', ..])
                SkipLineTerminator();
            else if (!rest.IsEmpty)
                _position++;
        }

        throw Error("Unterminated string.", _position);
    }
}

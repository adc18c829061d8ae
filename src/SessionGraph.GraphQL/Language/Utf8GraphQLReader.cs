using System.Text;
using System.Text.Unicode;

namespace SessionGraph.GraphQL.Language;

/// <summary>
/// Reads tokens from UTF-8 without allocations. The text of a string is decoded on request. See
/// https://spec.graphql.org/September2025/#sec-Language.Source-Text.
/// </summary>
public ref partial struct Utf8GraphQLReader
{
    private readonly ReadOnlySpan<byte> _source;
    private int _position;
    private int _currentLine = 1;
    private int _currentLineStart;

    // How many more UTF-8 bytes than UTF-16 code units precede the position on its line. Columns count code units.
    private int _currentLineExcess;

    /// <summary>Creates a reader before the first token. Throws a <see cref="SyntaxException"/> if the source is not UTF-8.</summary>
    public Utf8GraphQLReader(ReadOnlySpan<byte> source)
    {
        _source = source;
        Kind = TokenKind.StartOfFile;
        if (source.StartsWith("\uFEFF"u8))
            _position = _currentLineStart = 3;

        if (!Utf8.IsValid(source))
            throw InvalidUtf8();
    }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The position of the current token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>The position after the current token's last byte.</summary>
    public readonly int End => _position;

    /// <summary>The one-based line of the current token.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The one-based column of the current token, in UTF-16 code units.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>The current token as it is in the source.</summary>
    public readonly ReadOnlySpan<byte> Value => _source[Start.._position];

    /// <summary>Reads the next token; false at the end.</summary>
    public bool Read()
    {
        SkipIgnored();
        Start = _position;
        Line = _currentLine;
        Column = ColumnOf(_position);
        if (_position == _source.Length)
        {
            Kind = TokenKind.EndOfFile;
            return false;
        }

        var first = _source[_position];
        Kind = first switch
        {
            (byte)'!' => Punctuator(TokenKind.Bang),
            (byte)'$' => Punctuator(TokenKind.Dollar),
            (byte)'&' => Punctuator(TokenKind.Ampersand),
            (byte)'(' => Punctuator(TokenKind.LeftParenthesis),
            (byte)')' => Punctuator(TokenKind.RightParenthesis),
            (byte)':' => Punctuator(TokenKind.Colon),
            (byte)'=' => Punctuator(TokenKind.Equal),
            (byte)'@' => Punctuator(TokenKind.At),
            (byte)'[' => Punctuator(TokenKind.LeftBracket),
            (byte)']' => Punctuator(TokenKind.RightBracket),
            (byte)'{' => Punctuator(TokenKind.LeftBrace),
            (byte)'|' => Punctuator(TokenKind.Pipe),
            (byte)'}' => Punctuator(TokenKind.RightBrace),
            (byte)'.' => ReadSpread(),
            (byte)'"' => _source[_position..].StartsWith("\"\"\""u8) ? ReadBlockString() : ReadString(),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => ReadNumber(),
            _ => IsNameStart(first) ? ReadName() : throw Unexpected(_position),
        };
        return true;
    }

    /// <summary>Creates the exception for an error at this byte of the current line.</summary>
    internal readonly SyntaxException Error(string message, int position)
        => new(message, position, _currentLine, ColumnOf(position));

    private static bool IsNameStart(byte value) => char.IsAsciiLetter((char)value) || value is (byte)'_';

    private static bool IsNameContinue(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_';

    private readonly int ColumnOf(int position) => position - _currentLineStart - _currentLineExcess + 1;

    private TokenKind Punctuator(TokenKind kind)
    {
        _position++;
        return kind;
    }

    private TokenKind ReadSpread()
    {
        if (!_source[_position..].StartsWith("..."u8))
            throw Unexpected(_position);

        _position += 3;
        return TokenKind.Spread;
    }

    private TokenKind ReadName()
    {
        do
        {
            _position++;
        }
        while (_position < _source.Length && IsNameContinue(_source[_position]));

        return TokenKind.Name;
    }

    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    SkipLineTerminator();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when _source[_position..].StartsWith("\uFEFF"u8):
                    _currentLineExcess += 2;
                    _position += 3;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipLineTerminator()
    {
        _position += _source[_position..].StartsWith("\r\n"u8) ? 2 : 1;
        _currentLine++;
        _currentLineStart = _position;
        _currentLineExcess = 0;
    }

    private void SkipComment()
    {
        var rest = _source[_position..];
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var comment = length < 0 ? rest : rest[..length];
        _currentLineExcess += Excess(comment);
        _position += comment.Length;
    }

    private static int Excess(ReadOnlySpan<byte> text) => text.Length - Encoding.UTF8.GetCharCount(text);

    private readonly SyntaxException Unexpected(int position)
    {
        Rune.DecodeFromUtf8(_source[position..], out var rune, out _);
        return Error($"Unexpected character: {Describe(rune)}.", position);
    }

    private static string Describe(Rune rune)
        => rune.Value is >= 0x20 and < 0x7F ? $"`{rune}`" : $"U+{rune.Value:X4}";

    private SyntaxException InvalidUtf8()
    {
        var line = 1;
        var lineStart = _currentLineStart;
        for (var position = _position; position < _source.Length;)
        {
            if (Rune.DecodeFromUtf8(_source[position..], out var rune, out var length) is not System.Buffers.OperationStatus.Done)
            {
                var column = Encoding.UTF8.GetCharCount(_source[lineStart..position]) + 1;
                return new SyntaxException("The document is not valid UTF-8.", position, line, column);
            }

            position += length;
            if (rune.Value is '\n' || (rune.Value is '\r' && !_source[position..].StartsWith("\n"u8)))
            {
                line++;
                lineStart = position;
            }
        }

        return new SyntaxException("The document is not valid UTF-8.", _source.Length, line, 1);
    }
}

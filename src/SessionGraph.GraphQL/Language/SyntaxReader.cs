using System.Text;

namespace SessionGraph.GraphQL.Language;

/// <summary>
/// Reads the tokens of a document, and locates its nodes. The limits of <see cref="ParserOptions"/> ensure that no document overflows the stack.
/// </summary>
internal ref struct SyntaxReader
{
    private static readonly ParserOptions s_default = new();

    private readonly ParserOptions _options;
    private Utf8GraphQLReader _reader;
    private int _tokens;
    private int _nodes;
    private int _fields;
    private int _depth;
    private int _previousEnd;

    /// <summary>Starts at the first token.</summary>
    public SyntaxReader(ReadOnlySpan<byte> source, ParserOptions? options)
    {
        _options = options ?? s_default;
        _reader = new Utf8GraphQLReader(source);
        MoveNext();
    }

    public readonly bool AllowFragmentVariables => _options.AllowFragmentVariables;

    public readonly TokenKind Kind => _reader.Kind;

    public readonly ReadOnlySpan<byte> Value => _reader.Value;

    public readonly string GetText() => _reader.GetText();

    public void MoveNext()
    {
        _previousEnd = _reader.End;
        if (_reader.Read() && ++_tokens > _options.MaxAllowedTokens)
            throw Error($"The document exceeds the limit of {_options.MaxAllowedTokens} tokens.");
    }

    public readonly TokenStart Mark() => new(_reader.Start, _reader.Line, _reader.Column);

    public Location? Locate(TokenStart start)
    {
        if (++_nodes > _options.MaxAllowedNodes)
            throw Error($"The document exceeds the limit of {_options.MaxAllowedNodes} syntax nodes.");

        return _options.NoLocations ? null : new Location(start.Position, _previousEnd, start.Line, start.Column);
    }

    public void Enter()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth)
            throw Error($"The document is nested deeper than the limit of {_options.MaxAllowedRecursionDepth} levels.");
    }

    public void Leave() => _depth--;

    public void Expect(TokenKind kind)
    {
        if (!Skip(kind))
            throw Expected(kind);
    }

    public bool Skip(TokenKind kind)
    {
        if (Kind != kind)
            return false;

        MoveNext();
        return true;
    }

    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Kind is TokenKind.Name && Value.SequenceEqual(keyword);

    public bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
            return false;

        MoveNext();
        return true;
    }

    public void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            throw Error($"Expected the keyword `{Encoding.UTF8.GetString(keyword)}`, but found {Describe()}.");
    }

    public NameNode ParseName()
    {
        if (Kind is not TokenKind.Name)
            throw Expected(TokenKind.Name);

        var start = Mark();
        var value = GetText();
        MoveNext();
        return new NameNode(Locate(start), value);
    }

    public readonly SyntaxException Expected(TokenKind kind) => Error($"Expected a `{kind}`-token, but found a `{Kind}`-token.");

    public readonly SyntaxException Unexpected() => Error($"Unexpected token: {Describe()}.");

    public readonly SyntaxException Error(string message) => new(message, _reader.Start, _reader.Line, _reader.Column);

    public readonly string Describe()
        => Kind is TokenKind.Name ? $"the name `{GetText()}`" : $"a `{Kind}`-token";

    public void CountField()
    {
        if (++_fields > _options.MaxAllowedFields)
            throw Error($"The document exceeds the limit of {_options.MaxAllowedFields} fields.");
    }

    public static SyntaxException DescriptionNotAllowed(TokenStart description, string what)
        => new($"{what} cannot have a description.", description.Position, description.Line, description.Column);
}

/// <summary>Where a token starts.</summary>
internal readonly record struct TokenStart(int Position, int Line, int Column);

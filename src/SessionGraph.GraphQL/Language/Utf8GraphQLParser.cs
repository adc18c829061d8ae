using System.Text;

namespace SessionGraph.GraphQL.Language;

/// <summary>
/// A recursive descent parser of executable and type system documents in UTF-8. The limits of <see cref="ParserOptions"/> ensure that no
/// document overflows the stack. See https://spec.graphql.org/September2025/#sec-Language.
/// </summary>
public ref partial struct Utf8GraphQLParser
{
    private static readonly ParserOptions s_default = new();

    private readonly ParserOptions _options;
    private Utf8GraphQLReader _reader;
    private int _tokens;
    private int _nodes;
    private int _fields;
    private int _depth;
    private int _previousEnd;

    private Utf8GraphQLParser(ReadOnlySpan<byte> source, ParserOptions? options)
    {
        _options = options ?? s_default;
        _reader = new Utf8GraphQLReader(source);
    }

    /// <summary>Parses a document. Throws a <see cref="SyntaxException"/> if it is invalid or exceeds a limit.</summary>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(source, options);
        parser.MoveNext();
        var start = parser.Mark();
        var definitions = new List<IDefinitionNode>();
        do
        {
            definitions.Add(parser.ParseDefinition());
        }
        while (parser._reader.Kind is not TokenKind.EndOfFile);

        return new DocumentNode(parser.Locate(start), definitions);
    }

    /// <summary>Parses a document. Throws a <see cref="SyntaxException"/> if it is invalid or exceeds a limit.</summary>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => Parse(SourceText.Encode(source), options);

    private void MoveNext()
    {
        _previousEnd = _reader.End;
        if (_reader.Read() && ++_tokens > _options.MaxAllowedTokens)
            throw Error($"The document exceeds the limit of {_options.MaxAllowedTokens} tokens.");
    }

    private readonly TokenStart Mark() => new(_reader.Start, _reader.Line, _reader.Column);

    private Location? Locate(TokenStart start)
    {
        if (++_nodes > _options.MaxAllowedNodes)
            throw Error($"The document exceeds the limit of {_options.MaxAllowedNodes} syntax nodes.");

        return _options.NoLocations ? null : new Location(start.Position, _previousEnd, start.Line, start.Column);
    }

    private void Enter()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth)
            throw Error($"The document is nested deeper than the limit of {_options.MaxAllowedRecursionDepth} levels.");
    }

    private void Leave() => _depth--;

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
            throw Expected(kind);
    }

    private bool Skip(TokenKind kind)
    {
        if (_reader.Kind != kind)
            return false;

        MoveNext();
        return true;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => _reader.Kind is TokenKind.Name && _reader.Value.SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
            return false;

        MoveNext();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            throw Error($"Expected the keyword `{Encoding.UTF8.GetString(keyword)}`, but found {Describe()}.");
    }

    private NameNode ParseName()
    {
        if (_reader.Kind is not TokenKind.Name)
            throw Expected(TokenKind.Name);

        var start = Mark();
        var value = _reader.GetText();
        MoveNext();
        return new NameNode(Locate(start), value);
    }

    private readonly SyntaxException Expected(TokenKind kind) => Error($"Expected a `{kind}`-token, but found a `{_reader.Kind}`-token.");

    private readonly SyntaxException Unexpected() => Error($"Unexpected token: {Describe()}.");

    private readonly SyntaxException Error(string message) => new(message, _reader.Start, _reader.Line, _reader.Column);

    private readonly string Describe()
        => _reader.Kind is TokenKind.Name ? $"the name `{_reader.GetText()}`" : $"a `{_reader.Kind}`-token";

    private readonly record struct TokenStart(int Position, int Line, int Column);
}

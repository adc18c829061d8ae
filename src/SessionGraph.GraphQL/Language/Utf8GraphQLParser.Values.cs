namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private IValueNode ParseValue(bool isConstant)
    {
        switch (_reader.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseList(isConstant);
            case TokenKind.LeftBrace:
                return ParseObject(isConstant);
            case TokenKind.Dollar when !isConstant:
                return ParseVariable();
            case TokenKind.Dollar:
                throw UnexpectedVariable();
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Integer or TokenKind.Float or TokenKind.Name:
                return ParseScalar();
            default:
                throw Unexpected();
        }
    }

    private SyntaxException UnexpectedVariable()
    {
        var (start, unexpected) = (Mark(), Unexpected());
        Expect(TokenKind.Dollar);
        return _reader.Kind is TokenKind.Name
            ? new($"Unexpected variable `${_reader.GetText()}` in a constant value.", start.Position, start.Line, start.Column)
            : unexpected;
    }

    private IValueNode ParseScalar()
    {
        var start = Mark();
        var kind = _reader.Kind;
        var text = _reader.GetText();
        MoveNext();
        return (kind, text) switch
        {
            (TokenKind.Integer, _) => new IntValueNode(Locate(start), text),
            (TokenKind.Float, _) => new FloatValueNode(Locate(start), text),
            (_, "true") => new BooleanValueNode(Locate(start), true),
            (_, "false") => new BooleanValueNode(Locate(start), false),
            (_, "null") => new NullValueNode(Locate(start)),
            _ => new EnumValueNode(Locate(start), text),
        };
    }

    private StringValueNode ParseString()
    {
        var start = Mark();
        var isBlock = _reader.Kind is TokenKind.BlockString;
        var text = _reader.GetText();
        MoveNext();
        return new StringValueNode(Locate(start), text, isBlock);
    }

    private StringValueNode? ParseDescription()
        => _reader.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private VariableNode ParseVariable()
    {
        var start = Mark();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(Locate(start), name);
    }

    private ListValueNode ParseList(bool isConstant)
    {
        Enter();
        var start = Mark();
        Expect(TokenKind.LeftBracket);
        var items = new List<IValueNode>();
        while (!Skip(TokenKind.RightBracket))
            items.Add(ParseValue(isConstant));

        Leave();
        return new ListValueNode(Locate(start), items);
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        Enter();
        var start = Mark();
        Expect(TokenKind.LeftBrace);
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.RightBrace))
        {
            var fieldStart = Mark();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            fields.Add(new ObjectFieldNode(Locate(fieldStart), name, value));
        }

        Leave();
        return new ObjectValueNode(Locate(start), fields);
    }
}

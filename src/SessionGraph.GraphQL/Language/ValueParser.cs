namespace SessionGraph.GraphQL.Language;

/// <summary>Parses values, variables and descriptions.</summary>
internal static class ValueParser
{
    public static IValueNode ParseValue(this ref SyntaxReader reader, bool isConstant)
    {
        switch (reader.Kind)
        {
            case TokenKind.LeftBracket:
                return reader.ParseList(isConstant);
            case TokenKind.LeftBrace:
                return reader.ParseObject(isConstant);
            case TokenKind.Dollar when !isConstant:
                return reader.ParseVariable();
            case TokenKind.Dollar:
                throw reader.UnexpectedVariable();
            case TokenKind.String or TokenKind.BlockString:
                return reader.ParseString();
            case TokenKind.Integer or TokenKind.Float or TokenKind.Name:
                return reader.ParseScalar();
            default:
                throw reader.Unexpected();
        }
    }

    private static SyntaxException UnexpectedVariable(this ref SyntaxReader reader)
    {
        var (start, unexpected) = (reader.Mark(), reader.Unexpected());
        reader.Expect(TokenKind.Dollar);
        return reader.Kind is TokenKind.Name
            ? new($"Unexpected variable `${reader.GetText()}` in a constant value.", start.Position, start.Line, start.Column)
            : unexpected;
    }

    private static IValueNode ParseScalar(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        var kind = reader.Kind;
        var text = reader.GetText();
        reader.MoveNext();
        return (kind, text) switch
        {
            (TokenKind.Integer, _) => new IntValueNode(reader.Locate(start), text),
            (TokenKind.Float, _) => new FloatValueNode(reader.Locate(start), text),
            (_, "true") => new BooleanValueNode(reader.Locate(start), true),
            (_, "false") => new BooleanValueNode(reader.Locate(start), false),
            (_, "null") => new NullValueNode(reader.Locate(start)),
            _ => new EnumValueNode(reader.Locate(start), text),
        };
    }

    private static StringValueNode ParseString(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        var isBlock = reader.Kind is TokenKind.BlockString;
        var text = reader.GetText();
        reader.MoveNext();
        return new StringValueNode(reader.Locate(start), text, isBlock);
    }

    public static StringValueNode? ParseDescription(this ref SyntaxReader reader)
        => reader.Kind is TokenKind.String or TokenKind.BlockString ? reader.ParseString() : null;

    public static VariableNode ParseVariable(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        reader.Expect(TokenKind.Dollar);
        var name = reader.ParseName();
        return new VariableNode(reader.Locate(start), name);
    }

    private static ListValueNode ParseList(this ref SyntaxReader reader, bool isConstant)
    {
        reader.Enter();
        var start = reader.Mark();
        reader.Expect(TokenKind.LeftBracket);
        var items = new List<IValueNode>();
        while (!reader.Skip(TokenKind.RightBracket))
            items.Add(reader.ParseValue(isConstant));

        reader.Leave();
        return new ListValueNode(reader.Locate(start), items);
    }

    private static ObjectValueNode ParseObject(this ref SyntaxReader reader, bool isConstant)
    {
        reader.Enter();
        var start = reader.Mark();
        reader.Expect(TokenKind.LeftBrace);
        var fields = new List<ObjectFieldNode>();
        while (!reader.Skip(TokenKind.RightBrace))
        {
            var fieldStart = reader.Mark();
            var name = reader.ParseName();
            reader.Expect(TokenKind.Colon);
            var value = reader.ParseValue(isConstant);
            fields.Add(new ObjectFieldNode(reader.Locate(fieldStart), name, value));
        }

        reader.Leave();
        return new ObjectValueNode(reader.Locate(start), fields);
    }
}

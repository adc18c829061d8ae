namespace SessionGraph.GraphQL.Language;

/// <summary>Parses directives and arguments.</summary>
internal static class DirectiveParser
{
    public static IReadOnlyList<ArgumentNode> ParseArguments(this ref SyntaxReader reader, bool isConstant)
    {
        if (!reader.Skip(TokenKind.LeftParenthesis))
            return [];

        var arguments = new List<ArgumentNode>();
        do
        {
            var start = reader.Mark();
            var name = reader.ParseName();
            reader.Expect(TokenKind.Colon);
            var value = reader.ParseValue(isConstant);
            arguments.Add(new ArgumentNode(reader.Locate(start), name, value));
        }
        while (!reader.Skip(TokenKind.RightParenthesis));

        return arguments;
    }

    public static IReadOnlyList<DirectiveNode> ParseDirectives(this ref SyntaxReader reader, bool isConstant)
    {
        if (reader.Kind is not TokenKind.At)
            return [];

        var directives = new List<DirectiveNode>();
        while (reader.Kind is TokenKind.At)
        {
            var start = reader.Mark();
            reader.MoveNext();
            var name = reader.ParseName();
            var arguments = reader.ParseArguments(isConstant);
            directives.Add(new DirectiveNode(reader.Locate(start), name, arguments));
        }

        return directives;
    }
}

namespace SessionGraph.GraphQL.Language;

/// <summary>Parses operations and fragments. See https://spec.graphql.org/September2025/#sec-Executable-Definitions.</summary>
internal static class ExecutableParser
{
    public static OperationDefinitionNode ParseAnonymousQuery(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        var selectionSet = reader.ParseSelectionSet();
        return new OperationDefinitionNode(reader.Locate(start), null, null, OperationType.Query, [], [], selectionSet);
    }

    public static OperationDefinitionNode ParseOperation(this ref SyntaxReader reader, TokenStart start, StringValueNode? description, OperationType operation)
    {
        reader.MoveNext();
        var name = reader.Kind is TokenKind.Name ? reader.ParseName() : null;
        var variables = reader.ParseVariableDefinitions();
        var directives = reader.ParseDirectives(isConstant: false);
        var selectionSet = reader.ParseSelectionSet();
        return new OperationDefinitionNode(reader.Locate(start), description, name, operation, variables, directives, selectionSet);
    }

    private static IReadOnlyList<VariableDefinitionNode> ParseVariableDefinitions(this ref SyntaxReader reader)
    {
        if (!reader.Skip(TokenKind.LeftParenthesis))
            return [];

        var definitions = new List<VariableDefinitionNode>();
        do
        {
            definitions.Add(reader.ParseVariableDefinition());
        }
        while (!reader.Skip(TokenKind.RightParenthesis));

        return definitions;
    }

    private static VariableDefinitionNode ParseVariableDefinition(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        var description = reader.ParseDescription();
        var variable = reader.ParseVariable();
        reader.Expect(TokenKind.Colon);
        var type = reader.ParseTypeReference();
        var defaultValue = reader.Skip(TokenKind.Equal) ? reader.ParseValue(isConstant: true) : null;
        var directives = reader.ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(reader.Locate(start), description, variable, type, defaultValue, directives);
    }

    public static SelectionSetNode ParseSelectionSet(this ref SyntaxReader reader)
    {
        reader.Enter();
        var start = reader.Mark();
        reader.Expect(TokenKind.LeftBrace);
        var selections = new List<ISelectionNode>();
        do
        {
            if (reader.Kind is TokenKind.EndOfFile)
                throw reader.Expected(TokenKind.RightBrace);

            selections.Add(reader.Kind is TokenKind.Spread ? reader.ParseFragment() : reader.ParseField());
        }
        while (!reader.Skip(TokenKind.RightBrace));

        reader.Leave();
        return new SelectionSetNode(reader.Locate(start), selections);
    }

    private static FieldNode ParseField(this ref SyntaxReader reader)
    {
        reader.CountField();
        var start = reader.Mark();
        var name = reader.ParseName();
        NameNode? alias = null;
        if (reader.Skip(TokenKind.Colon))
            (alias, name) = (name, reader.ParseName());

        var arguments = reader.ParseArguments(isConstant: false);
        var directives = reader.ParseDirectives(isConstant: false);
        var selectionSet = reader.Kind is TokenKind.LeftBrace ? reader.ParseSelectionSet() : null;
        return new FieldNode(reader.Locate(start), alias, name, arguments, directives, selectionSet);
    }

    private static ISelectionNode ParseFragment(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        reader.Expect(TokenKind.Spread);
        var hasTypeCondition = reader.SkipKeyword("on"u8);
        if (!hasTypeCondition && reader.Kind is TokenKind.Name)
        {
            var name = reader.ParseName();
            var spreadDirectives = reader.ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(reader.Locate(start), name, spreadDirectives);
        }

        var typeCondition = hasTypeCondition ? reader.ParseNamedType() : null;
        var directives = reader.ParseDirectives(isConstant: false);
        var selectionSet = reader.ParseSelectionSet();
        return new InlineFragmentNode(reader.Locate(start), typeCondition, directives, selectionSet);
    }

    public static FragmentDefinitionNode ParseFragmentDefinition(this ref SyntaxReader reader, TokenStart start, StringValueNode? description)
    {
        reader.ExpectKeyword("fragment"u8);
        if (reader.IsKeyword("on"u8))
            throw reader.Unexpected();

        var name = reader.ParseName();
        var variables = reader.AllowFragmentVariables ? reader.ParseVariableDefinitions() : [];
        reader.ExpectKeyword("on"u8);
        var typeCondition = reader.ParseNamedType();
        var directives = reader.ParseDirectives(isConstant: false);
        var selectionSet = reader.ParseSelectionSet();
        return new FragmentDefinitionNode(reader.Locate(start), description, name, variables, typeCondition, directives, selectionSet);
    }

    public static OperationType? OperationTypeOf(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("query"u8))
            return OperationType.Query;

        if (keyword.SequenceEqual("mutation"u8))
            return OperationType.Mutation;

        return keyword.SequenceEqual("subscription"u8) ? OperationType.Subscription : null;
    }
}

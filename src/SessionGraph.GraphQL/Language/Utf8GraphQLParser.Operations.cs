namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private IDefinitionNode ParseDefinition()
    {
        if (_reader.Kind is TokenKind.LeftBrace)
            return ParseAnonymousQuery();

        var start = Mark();
        var description = ParseDescription();
        if (description is not null && _reader.Kind is TokenKind.LeftBrace)
            throw Undescribed(start, "A query in the shorthand form");

        if (_reader.Kind is not TokenKind.Name)
            throw Unexpected();

        if (OperationTypeOf(_reader.Value) is { } operation)
            return ParseOperation(start, description, operation);

        if (IsKeyword("fragment"u8))
            return ParseFragmentDefinition(start, description);

        if (!IsKeyword("extend"u8))
            return ParseTypeSystemDefinition(start, description);

        return description is null
            ? ParseTypeSystemExtension()
            : throw Undescribed(start, "A type system extension");
    }

    private static SyntaxException Undescribed(TokenStart description, string what)
        => new($"{what} cannot have a description.", description.Position, description.Line, description.Column);

    private static OperationType? OperationTypeOf(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("query"u8))
            return OperationType.Query;

        if (keyword.SequenceEqual("mutation"u8))
            return OperationType.Mutation;

        return keyword.SequenceEqual("subscription"u8) ? OperationType.Subscription : null;
    }

    private OperationDefinitionNode ParseAnonymousQuery()
    {
        var start = Mark();
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(Locate(start), null, null, OperationType.Query, [], [], selectionSet);
    }

    private OperationDefinitionNode ParseOperation(TokenStart start, StringValueNode? description, OperationType operation)
    {
        MoveNext();
        var name = _reader.Kind is TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(Locate(start), description, name, operation, variables, directives, selectionSet);
    }

    private IReadOnlyList<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis))
            return [];

        var definitions = new List<VariableDefinitionNode>();
        do
        {
            definitions.Add(ParseVariableDefinition());
        }
        while (!Skip(TokenKind.RightParenthesis));

        return definitions;
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Mark();
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(Locate(start), description, variable, type, defaultValue, directives);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var start = Mark();
        Expect(TokenKind.LeftBrace);
        var selections = new List<ISelectionNode>();
        do
        {
            if (_reader.Kind is TokenKind.EndOfFile)
                throw Expected(TokenKind.RightBrace);

            selections.Add(_reader.Kind is TokenKind.Spread ? ParseFragment() : ParseField());
        }
        while (!Skip(TokenKind.RightBrace));

        Leave();
        return new SelectionSetNode(Locate(start), selections);
    }

    private FieldNode ParseField()
    {
        if (++_fields > _options.MaxAllowedFields)
            throw Error($"The document exceeds the limit of {_options.MaxAllowedFields} fields.");

        var start = Mark();
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
            (alias, name) = (name, ParseName());

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = _reader.Kind is TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(Locate(start), alias, name, arguments, directives, selectionSet);
    }

    private IReadOnlyList<ArgumentNode> ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.LeftParenthesis))
            return [];

        var arguments = new List<ArgumentNode>();
        do
        {
            var start = Mark();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            arguments.Add(new ArgumentNode(Locate(start), name, value));
        }
        while (!Skip(TokenKind.RightParenthesis));

        return arguments;
    }

    private IReadOnlyList<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (_reader.Kind is not TokenKind.At)
            return [];

        var directives = new List<DirectiveNode>();
        while (_reader.Kind is TokenKind.At)
        {
            var start = Mark();
            MoveNext();
            var name = ParseName();
            var arguments = ParseArguments(isConstant);
            directives.Add(new DirectiveNode(Locate(start), name, arguments));
        }

        return directives;
    }
}

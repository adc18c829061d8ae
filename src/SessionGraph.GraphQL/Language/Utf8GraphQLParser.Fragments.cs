namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private ISelectionNode ParseFragment()
    {
        var start = Mark();
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && _reader.Kind is TokenKind.Name)
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(Locate(start), name, spreadDirectives);
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(Locate(start), typeCondition, directives, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition(TokenStart start, StringValueNode? description)
    {
        ExpectKeyword("fragment"u8);
        if (IsKeyword("on"u8))
            throw Unexpected();

        var name = ParseName();
        var variables = _options.AllowFragmentVariables ? ParseVariableDefinitions() : [];
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(Locate(start), description, name, variables, typeCondition, directives, selectionSet);
    }
}

using System.Text;

namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private ITypeSystemDefinitionNode ParseTypeSystemDefinition(TokenStart start, StringValueNode? description)
    {
        if (SkipKeyword("schema"u8))
            return ParseSchemaDefinition(start, description);

        if (SkipKeyword("scalar"u8))
        {
            var name = ParseName();
            return new ScalarTypeDefinitionNode(Locate(start), description, name, ParseDirectives(isConstant: true));
        }

        if (SkipKeyword("type"u8))
        {
            var (name, interfaces, directives, fields) = ParseComplexType();
            return new ObjectTypeDefinitionNode(Locate(start), description, name, interfaces, directives, fields);
        }

        if (SkipKeyword("interface"u8))
        {
            var (name, interfaces, directives, fields) = ParseComplexType();
            return new InterfaceTypeDefinitionNode(Locate(start), description, name, interfaces, directives, fields);
        }

        if (SkipKeyword("union"u8))
        {
            var (name, directives, types) = ParseUnion();
            return new UnionTypeDefinitionNode(Locate(start), description, name, directives, types);
        }

        if (SkipKeyword("enum"u8))
        {
            var (name, directives, values) = ParseEnum();
            return new EnumTypeDefinitionNode(Locate(start), description, name, directives, values);
        }

        if (SkipKeyword("input"u8))
        {
            var (name, directives, fields) = ParseInputObject();
            return new InputObjectTypeDefinitionNode(Locate(start), description, name, directives, fields);
        }

        if (SkipKeyword("directive"u8))
            return ParseDirectiveDefinition(start, description);

        throw description is null ? Unexpected() : Undescribed(start, $"A definition that starts with {Describe()}");
    }

    private SchemaDefinitionNode ParseSchemaDefinition(TokenStart start, StringValueNode? description)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = ParseOperationTypes();
        return new SchemaDefinitionNode(Locate(start), description, directives, operationTypes);
    }

    private List<OperationTypeDefinitionNode> ParseOperationTypes()
    {
        Expect(TokenKind.LeftBrace);
        var operationTypes = new List<OperationTypeDefinitionNode>();
        do
        {
            var start = Mark();
            if (_reader.Kind is not TokenKind.Name)
                throw Expected(TokenKind.Name);

            var operation = OperationTypeOf(_reader.Value) ?? throw Unexpected();
            MoveNext();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            operationTypes.Add(new OperationTypeDefinitionNode(Locate(start), operation, type));
        }
        while (!Skip(TokenKind.RightBrace));

        return operationTypes;
    }

    private (NameNode Name, IReadOnlyList<NamedTypeNode> Interfaces, IReadOnlyList<DirectiveNode> Directives,
        IReadOnlyList<FieldDefinitionNode> Fields) ParseComplexType()
        => (ParseName(), ParseImplements(), ParseDirectives(isConstant: true), ParseFieldDefinitions());

    private IReadOnlyList<NamedTypeNode> ParseImplements()
        => SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    private List<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        Skip(separator);
        var types = new List<NamedTypeNode>();
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(separator));

        return types;
    }

    private IReadOnlyList<FieldDefinitionNode> ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
            return [];

        var fields = new List<FieldDefinitionNode>();
        do
        {
            var start = Mark();
            var description = ParseDescription();
            var name = ParseName();
            var arguments = ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var directives = ParseDirectives(isConstant: true);
            fields.Add(new FieldDefinitionNode(Locate(start), description, name, arguments, type, directives));
        }
        while (!Skip(TokenKind.RightBrace));

        return fields;
    }

    private IReadOnlyList<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
            return [];

        var values = new List<InputValueDefinitionNode>();
        do
        {
            var start = Mark();
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
            var directives = ParseDirectives(isConstant: true);
            values.Add(new InputValueDefinitionNode(Locate(start), description, name, type, defaultValue, directives));
        }
        while (!Skip(close));

        return values;
    }

    private (NameNode Name, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<NamedTypeNode> Types) ParseUnion()
        => (ParseName(), ParseDirectives(isConstant: true), Skip(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : []);

    private (NameNode Name, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<EnumValueDefinitionNode> Values) ParseEnum()
        => (ParseName(), ParseDirectives(isConstant: true), ParseEnumValues());

    private IReadOnlyList<EnumValueDefinitionNode> ParseEnumValues()
    {
        if (!Skip(TokenKind.LeftBrace))
            return [];

        var values = new List<EnumValueDefinitionNode>();
        do
        {
            var start = Mark();
            var description = ParseDescription();
            if (_reader.Kind is TokenKind.Name && _reader.GetText() is "true" or "false" or "null")
                throw Error($"The name `{Encoding.UTF8.GetString(_reader.Value)}` is reserved and cannot be an enum value.");

            var name = ParseName();
            var directives = ParseDirectives(isConstant: true);
            values.Add(new EnumValueDefinitionNode(Locate(start), description, name, directives));
        }
        while (!Skip(TokenKind.RightBrace));

        return values;
    }

    private (NameNode Name, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<InputValueDefinitionNode> Fields) ParseInputObject()
        => (ParseName(), ParseDirectives(isConstant: true), ParseInputValues(TokenKind.LeftBrace, TokenKind.RightBrace));

    private DirectiveDefinitionNode ParseDirectiveDefinition(TokenStart start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do
        {
            if (_reader.Kind is TokenKind.Name && !DirectiveLocations.All.Contains(_reader.GetText()))
                throw Unexpected();

            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));

        return new DirectiveDefinitionNode(Locate(start), description, name, arguments, isRepeatable, locations);
    }
}

using System.Text;

namespace SessionGraph.GraphQL.Language;

/// <summary>Parses the definitions of types, directives and the schema. See https://spec.graphql.org/September2025/#sec-Type-System.</summary>
internal static class TypeSystemParser
{
    public static ITypeSystemDefinitionNode ParseTypeSystemDefinition(this ref SyntaxReader reader, TokenStart start, StringValueNode? description)
    {
        if (reader.SkipKeyword("schema"u8))
            return reader.ParseSchemaDefinition(start, description);

        if (reader.SkipKeyword("scalar"u8))
        {
            var name = reader.ParseName();
            return new ScalarTypeDefinitionNode(reader.Locate(start), description, name, reader.ParseDirectives(isConstant: true));
        }

        if (reader.SkipKeyword("type"u8))
        {
            var (name, interfaces, directives, fields) = reader.ParseComplexType();
            return new ObjectTypeDefinitionNode(reader.Locate(start), description, name, interfaces, directives, fields);
        }

        if (reader.SkipKeyword("interface"u8))
        {
            var (name, interfaces, directives, fields) = reader.ParseComplexType();
            return new InterfaceTypeDefinitionNode(reader.Locate(start), description, name, interfaces, directives, fields);
        }

        if (reader.SkipKeyword("union"u8))
        {
            var (name, directives, types) = reader.ParseUnion();
            return new UnionTypeDefinitionNode(reader.Locate(start), description, name, directives, types);
        }

        if (reader.SkipKeyword("enum"u8))
        {
            var (name, directives, values) = reader.ParseEnum();
            return new EnumTypeDefinitionNode(reader.Locate(start), description, name, directives, values);
        }

        if (reader.SkipKeyword("input"u8))
        {
            var (name, directives, fields) = reader.ParseInputObject();
            return new InputObjectTypeDefinitionNode(reader.Locate(start), description, name, directives, fields);
        }

        if (reader.SkipKeyword("directive"u8))
            return reader.ParseDirectiveDefinition(start, description);

        throw description is null ? reader.Unexpected() : SyntaxReader.DescriptionNotAllowed(start, $"A definition that starts with {reader.Describe()}");
    }

    private static SchemaDefinitionNode ParseSchemaDefinition(this ref SyntaxReader reader, TokenStart start, StringValueNode? description)
    {
        var directives = reader.ParseDirectives(isConstant: true);
        var operationTypes = reader.ParseOperationTypes();
        return new SchemaDefinitionNode(reader.Locate(start), description, directives, operationTypes);
    }

    public static List<OperationTypeDefinitionNode> ParseOperationTypes(this ref SyntaxReader reader)
    {
        reader.Expect(TokenKind.LeftBrace);
        var operationTypes = new List<OperationTypeDefinitionNode>();
        do
        {
            var start = reader.Mark();
            if (reader.Kind is not TokenKind.Name)
                throw reader.Expected(TokenKind.Name);

            var operation = ExecutableParser.OperationTypeOf(reader.Value) ?? throw reader.Unexpected();
            reader.MoveNext();
            reader.Expect(TokenKind.Colon);
            var type = reader.ParseNamedType();
            operationTypes.Add(new OperationTypeDefinitionNode(reader.Locate(start), operation, type));
        }
        while (!reader.Skip(TokenKind.RightBrace));

        return operationTypes;
    }

    public static (NameNode Name, IReadOnlyList<NamedTypeNode> Interfaces, IReadOnlyList<DirectiveNode> Directives,
        IReadOnlyList<FieldDefinitionNode> Fields) ParseComplexType(this ref SyntaxReader reader)
        => (reader.ParseName(), reader.ParseImplements(), reader.ParseDirectives(isConstant: true), reader.ParseFieldDefinitions());

    private static IReadOnlyList<NamedTypeNode> ParseImplements(this ref SyntaxReader reader)
        => reader.SkipKeyword("implements"u8) ? reader.ParseNamedTypes(TokenKind.Ampersand) : [];

    private static List<NamedTypeNode> ParseNamedTypes(this ref SyntaxReader reader, TokenKind separator)
    {
        reader.Skip(separator);
        var types = new List<NamedTypeNode>();
        do
        {
            types.Add(reader.ParseNamedType());
        }
        while (reader.Skip(separator));

        return types;
    }

    private static IReadOnlyList<FieldDefinitionNode> ParseFieldDefinitions(this ref SyntaxReader reader)
    {
        if (!reader.Skip(TokenKind.LeftBrace))
            return [];

        var fields = new List<FieldDefinitionNode>();
        do
        {
            var start = reader.Mark();
            var description = reader.ParseDescription();
            var name = reader.ParseName();
            var arguments = reader.ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
            reader.Expect(TokenKind.Colon);
            var type = reader.ParseTypeReference();
            var directives = reader.ParseDirectives(isConstant: true);
            fields.Add(new FieldDefinitionNode(reader.Locate(start), description, name, arguments, type, directives));
        }
        while (!reader.Skip(TokenKind.RightBrace));

        return fields;
    }

    private static IReadOnlyList<InputValueDefinitionNode> ParseInputValues(this ref SyntaxReader reader, TokenKind open, TokenKind close)
    {
        if (!reader.Skip(open))
            return [];

        var values = new List<InputValueDefinitionNode>();
        do
        {
            var start = reader.Mark();
            var description = reader.ParseDescription();
            var name = reader.ParseName();
            reader.Expect(TokenKind.Colon);
            var type = reader.ParseTypeReference();
            var defaultValue = reader.Skip(TokenKind.Equal) ? reader.ParseValue(isConstant: true) : null;
            var directives = reader.ParseDirectives(isConstant: true);
            values.Add(new InputValueDefinitionNode(reader.Locate(start), description, name, type, defaultValue, directives));
        }
        while (!reader.Skip(close));

        return values;
    }

    public static (NameNode Name, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<NamedTypeNode> Types) ParseUnion(this ref SyntaxReader reader)
        => (reader.ParseName(), reader.ParseDirectives(isConstant: true), reader.Skip(TokenKind.Equal) ? reader.ParseNamedTypes(TokenKind.Pipe) : []);

    public static (NameNode Name, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<EnumValueDefinitionNode> Values) ParseEnum(this ref SyntaxReader reader)
        => (reader.ParseName(), reader.ParseDirectives(isConstant: true), reader.ParseEnumValues());

    private static IReadOnlyList<EnumValueDefinitionNode> ParseEnumValues(this ref SyntaxReader reader)
    {
        if (!reader.Skip(TokenKind.LeftBrace))
            return [];

        var values = new List<EnumValueDefinitionNode>();
        do
        {
            var start = reader.Mark();
            var description = reader.ParseDescription();
            if (reader.Kind is TokenKind.Name && reader.GetText() is "true" or "false" or "null")
                throw reader.Error($"The name `{Encoding.UTF8.GetString(reader.Value)}` is reserved and cannot be an enum value.");

            var name = reader.ParseName();
            var directives = reader.ParseDirectives(isConstant: true);
            values.Add(new EnumValueDefinitionNode(reader.Locate(start), description, name, directives));
        }
        while (!reader.Skip(TokenKind.RightBrace));

        return values;
    }

    public static (NameNode Name, IReadOnlyList<DirectiveNode> Directives, IReadOnlyList<InputValueDefinitionNode> Fields) ParseInputObject(this ref SyntaxReader reader)
        => (reader.ParseName(), reader.ParseDirectives(isConstant: true), reader.ParseInputValues(TokenKind.LeftBrace, TokenKind.RightBrace));

    private static DirectiveDefinitionNode ParseDirectiveDefinition(this ref SyntaxReader reader, TokenStart start, StringValueNode? description)
    {
        reader.Expect(TokenKind.At);
        var name = reader.ParseName();
        var arguments = reader.ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var isRepeatable = reader.SkipKeyword("repeatable"u8);
        reader.ExpectKeyword("on"u8);
        reader.Skip(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do
        {
            if (reader.Kind is TokenKind.Name && !DirectiveLocations.All.Contains(reader.GetText()))
                throw reader.Unexpected();

            locations.Add(reader.ParseName());
        }
        while (reader.Skip(TokenKind.Pipe));

        return new DirectiveDefinitionNode(reader.Locate(start), description, name, arguments, isRepeatable, locations);
    }
}

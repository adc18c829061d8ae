namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private ITypeSystemExtensionNode ParseTypeSystemExtension()
    {
        var start = Mark();
        ExpectKeyword("extend"u8);
        if (SkipKeyword("schema"u8))
            return ParseSchemaExtension(start);

        if (SkipKeyword("scalar"u8))
        {
            var name = ParseName();
            var directives = ParseDirectives(isConstant: true);
            return Extending(directives.Count > 0, new ScalarTypeExtensionNode(Locate(start), name, directives));
        }

        if (SkipKeyword("type"u8))
        {
            var (name, interfaces, directives, fields) = ParseComplexType();
            return Extending(
                interfaces.Count + directives.Count + fields.Count > 0,
                new ObjectTypeExtensionNode(Locate(start), name, interfaces, directives, fields));
        }

        if (SkipKeyword("interface"u8))
        {
            var (name, interfaces, directives, fields) = ParseComplexType();
            return Extending(
                interfaces.Count + directives.Count + fields.Count > 0,
                new InterfaceTypeExtensionNode(Locate(start), name, interfaces, directives, fields));
        }

        if (SkipKeyword("union"u8))
        {
            var (name, directives, types) = ParseUnion();
            return Extending(directives.Count + types.Count > 0, new UnionTypeExtensionNode(Locate(start), name, directives, types));
        }

        if (SkipKeyword("enum"u8))
        {
            var (name, directives, values) = ParseEnum();
            return Extending(directives.Count + values.Count > 0, new EnumTypeExtensionNode(Locate(start), name, directives, values));
        }

        if (SkipKeyword("input"u8))
        {
            var (name, directives, fields) = ParseInputObject();
            return Extending(
                directives.Count + fields.Count > 0, new InputObjectTypeExtensionNode(Locate(start), name, directives, fields));
        }

        throw Unexpected();
    }

    private SchemaExtensionNode ParseSchemaExtension(TokenStart start)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = _reader.Kind is TokenKind.LeftBrace ? ParseOperationTypes() : [];
        return Extending(directives.Count + operationTypes.Count > 0, new SchemaExtensionNode(Locate(start), directives, operationTypes));
    }

    // An empty extension is an error at the token that follows it.
    private readonly T Extending<T>(bool isExtending, T extension)
        where T : ITypeSystemExtensionNode
        => isExtending ? extension : throw Unexpected();
}

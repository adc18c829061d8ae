namespace SessionGraph.GraphQL.Language;

/// <summary>Parses extensions of types and of the schema.</summary>
internal static class TypeSystemExtensionParser
{
    public static ITypeSystemExtensionNode ParseTypeSystemExtension(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        reader.ExpectKeyword("extend"u8);
        if (reader.SkipKeyword("schema"u8))
            return reader.ParseSchemaExtension(start);

        if (reader.SkipKeyword("scalar"u8))
        {
            var name = reader.ParseName();
            var directives = reader.ParseDirectives(isConstant: true);
            return reader.Extending(directives.Count > 0, new ScalarTypeExtensionNode(reader.Locate(start), name, directives));
        }

        if (reader.SkipKeyword("type"u8))
        {
            var (name, interfaces, directives, fields) = reader.ParseComplexType();
            return reader.Extending(
                interfaces.Count + directives.Count + fields.Count > 0,
                new ObjectTypeExtensionNode(reader.Locate(start), name, interfaces, directives, fields));
        }

        if (reader.SkipKeyword("interface"u8))
        {
            var (name, interfaces, directives, fields) = reader.ParseComplexType();
            return reader.Extending(
                interfaces.Count + directives.Count + fields.Count > 0,
                new InterfaceTypeExtensionNode(reader.Locate(start), name, interfaces, directives, fields));
        }

        if (reader.SkipKeyword("union"u8))
        {
            var (name, directives, types) = reader.ParseUnion();
            return reader.Extending(directives.Count + types.Count > 0, new UnionTypeExtensionNode(reader.Locate(start), name, directives, types));
        }

        if (reader.SkipKeyword("enum"u8))
        {
            var (name, directives, values) = reader.ParseEnum();
            return reader.Extending(directives.Count + values.Count > 0, new EnumTypeExtensionNode(reader.Locate(start), name, directives, values));
        }

        if (reader.SkipKeyword("input"u8))
        {
            var (name, directives, fields) = reader.ParseInputObject();
            return reader.Extending(
                directives.Count + fields.Count > 0, new InputObjectTypeExtensionNode(reader.Locate(start), name, directives, fields));
        }

        throw reader.Unexpected();
    }

    private static SchemaExtensionNode ParseSchemaExtension(this ref SyntaxReader reader, TokenStart start)
    {
        var directives = reader.ParseDirectives(isConstant: true);
        var operationTypes = reader.Kind is TokenKind.LeftBrace ? reader.ParseOperationTypes() : [];
        return reader.Extending(directives.Count + operationTypes.Count > 0, new SchemaExtensionNode(reader.Locate(start), directives, operationTypes));
    }

    // An empty extension is an error at the token that follows it.
    private static T Extending<T>(this ref SyntaxReader reader, bool isExtending, T extension)
        where T : ITypeSystemExtensionNode
        => isExtending ? extension : throw reader.Unexpected();
}

namespace SessionGraph.GraphQL.Language;

/// <summary>Parses references to types, such as <c>[Int!]</c>.</summary>
internal static class TypeReferenceParser
{
    public static ITypeNode ParseTypeReference(this ref SyntaxReader reader)
    {
        reader.Enter();
        var start = reader.Mark();
        INullableTypeNode type;
        if (reader.Skip(TokenKind.LeftBracket))
        {
            var element = reader.ParseTypeReference();
            reader.Expect(TokenKind.RightBracket);
            type = new ListTypeNode(reader.Locate(start), element);
        }
        else
        {
            type = reader.ParseNamedType();
        }

        reader.Leave();
        return reader.Skip(TokenKind.Bang) ? new NonNullTypeNode(reader.Locate(start), type) : type;
    }

    public static NamedTypeNode ParseNamedType(this ref SyntaxReader reader)
    {
        var start = reader.Mark();
        var name = reader.ParseName();
        return new NamedTypeNode(reader.Locate(start), name);
    }
}

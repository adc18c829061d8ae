namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private ITypeNode ParseTypeReference()
    {
        Enter();
        var start = Mark();
        INullableTypeNode type;
        if (Skip(TokenKind.LeftBracket))
        {
            var element = ParseTypeReference();
            Expect(TokenKind.RightBracket);
            type = new ListTypeNode(Locate(start), element);
        }
        else
        {
            type = ParseNamedType();
        }

        Leave();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(Locate(start), type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = Mark();
        var name = ParseName();
        return new NamedTypeNode(Locate(start), name);
    }
}

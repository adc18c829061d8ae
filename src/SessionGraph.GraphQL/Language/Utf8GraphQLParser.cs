namespace SessionGraph.GraphQL.Language;

/// <summary>
/// A recursive descent parser of executable and type system documents in UTF-8. See https://spec.graphql.org/September2025/#sec-Language.
/// </summary>
public static class Utf8GraphQLParser
{
    /// <summary>Parses a document. Throws a <see cref="SyntaxException"/> if it is invalid or exceeds a limit.</summary>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserOptions? options = null)
    {
        var reader = new SyntaxReader(source, options);
        var start = reader.Mark();
        var definitions = new List<IDefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition(ref reader));
        }
        while (reader.Kind is not TokenKind.EndOfFile);

        return new DocumentNode(reader.Locate(start), definitions);
    }

    /// <summary>Parses a document. Throws a <see cref="SyntaxException"/> if it is invalid or exceeds a limit.</summary>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => Parse(SourceText.Encode(source), options);

    private static IDefinitionNode ParseDefinition(ref SyntaxReader reader)
    {
        if (reader.Kind is TokenKind.LeftBrace)
            return reader.ParseAnonymousQuery();

        var start = reader.Mark();
        var description = reader.ParseDescription();
        if (description is not null && reader.Kind is TokenKind.LeftBrace)
            throw SyntaxReader.DescriptionNotAllowed(start, "A query in the shorthand form");

        if (reader.Kind is not TokenKind.Name)
            throw reader.Unexpected();

        if (ExecutableParser.OperationTypeOf(reader.Value) is { } operation)
            return reader.ParseOperation(start, description, operation);

        if (reader.IsKeyword("fragment"u8))
            return reader.ParseFragmentDefinition(start, description);

        if (!reader.IsKeyword("extend"u8))
            return reader.ParseTypeSystemDefinition(start, description);

        return description is null
            ? reader.ParseTypeSystemExtension()
            : throw SyntaxReader.DescriptionNotAllowed(start, "A type system extension");
    }

    /// <summary>Parses a part of a document.</summary>
    public static class Syntax
    {
        /// <summary>Parses a value and nothing else. Throws a <see cref="SyntaxException"/> if it is invalid.</summary>
        /// <param name="source">The value.</param>
        /// <param name="isConstant">Whether variables are not allowed.</param>
        /// <param name="options">The limits; null for the defaults.</param>
        public static IValueNode ParseValueLiteral(string source, bool isConstant = true, ParserOptions? options = null)
        {
            var reader = new SyntaxReader(SourceText.Encode(source), options);
            var value = reader.ParseValue(isConstant);
            reader.Expect(TokenKind.EndOfFile);
            return value;
        }

        /// <summary>Parses a type and nothing else. Throws a <see cref="SyntaxException"/> if it is invalid.</summary>
        public static ITypeNode ParseTypeReference(string source, ParserOptions? options = null)
        {
            var reader = new SyntaxReader(SourceText.Encode(source), options);
            var type = reader.ParseTypeReference();
            reader.Expect(TokenKind.EndOfFile);
            return type;
        }

        /// <summary>Parses a selection set and nothing else. Throws a <see cref="SyntaxException"/> if it is invalid.</summary>
        public static SelectionSetNode ParseSelectionSet(string source, ParserOptions? options = null)
        {
            var reader = new SyntaxReader(SourceText.Encode(source), options);
            var selectionSet = reader.ParseSelectionSet();
            reader.Expect(TokenKind.EndOfFile);
            return selectionSet;
        }
    }
}

namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>Parses a part of a document.</summary>
    public static class Syntax
    {
        /// <summary>Parses a value and nothing else. Throws a <see cref="SyntaxException"/> if it is invalid.</summary>
        /// <param name="source">The value.</param>
        /// <param name="isConstant">Whether variables are not allowed.</param>
        /// <param name="options">The limits; null for the defaults.</param>
        public static IValueNode ParseValueLiteral(string source, bool isConstant = true, ParserOptions? options = null)
        {
            var parser = Start(source, options);
            var value = parser.ParseValue(isConstant);
            parser.Expect(TokenKind.EndOfFile);
            return value;
        }

        /// <summary>Parses a type and nothing else. Throws a <see cref="SyntaxException"/> if it is invalid.</summary>
        public static ITypeNode ParseTypeReference(string source, ParserOptions? options = null)
        {
            var parser = Start(source, options);
            var type = parser.ParseTypeReference();
            parser.Expect(TokenKind.EndOfFile);
            return type;
        }

        /// <summary>Parses a selection set and nothing else. Throws a <see cref="SyntaxException"/> if it is invalid.</summary>
        public static SelectionSetNode ParseSelectionSet(string source, ParserOptions? options = null)
        {
            var parser = Start(source, options);
            var selectionSet = parser.ParseSelectionSet();
            parser.Expect(TokenKind.EndOfFile);
            return selectionSet;
        }

        private static Utf8GraphQLParser Start(string source, ParserOptions? options)
        {
            var parser = new Utf8GraphQLParser(SourceText.Encode(source), options);
            parser.MoveNext();
            return parser;
        }
    }
}

namespace SessionGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>Parses a part of a document.</summary>
    public static class Syntax
    {
        /// <summary>Parses a value and nothing after it; a <see cref="SyntaxException"/> where it is none.</summary>
        /// <param name="source">The value.</param>
        /// <param name="isConstant">Whether variables are refused.</param>
        /// <param name="options">The budgets; the defaults where null.</param>
        public static IValueNode ParseValueLiteral(string source, bool isConstant = true, ParserOptions? options = null)
        {
            var parser = Start(source, options);
            var value = parser.ParseValue(isConstant);
            parser.Expect(TokenKind.EndOfFile);
            return value;
        }

        /// <summary>Parses a type and nothing after it; a <see cref="SyntaxException"/> where it is none.</summary>
        public static ITypeNode ParseTypeReference(string source, ParserOptions? options = null)
        {
            var parser = Start(source, options);
            var type = parser.ParseTypeReference();
            parser.Expect(TokenKind.EndOfFile);
            return type;
        }

        /// <summary>Parses a selection set and nothing after it; a <see cref="SyntaxException"/> where it is none.</summary>
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

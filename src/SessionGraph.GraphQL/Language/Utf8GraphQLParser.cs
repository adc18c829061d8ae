namespace SessionGraph.GraphQL.Language;

/// <summary>Parses documents.</summary>
public ref struct Utf8GraphQLParser
{
    /// <summary>Parses a part of a document.</summary>
    public static class Syntax
    {
        /// <summary>The type.</summary>
        public static ITypeNode ParseTypeReference(string type) => new NamedTypeNode(new NameNode(type));
    }
}

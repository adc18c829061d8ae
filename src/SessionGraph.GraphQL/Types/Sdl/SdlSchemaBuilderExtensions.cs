using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>Builds schemas from type system documents.</summary>
public static class SdlSchemaBuilderExtensions
{
    /// <summary>
    /// Parses and adds a document; see <see cref="AddDocument"/>. Throws a <see cref="SyntaxException"/> if it is invalid.
    /// </summary>
    public static SchemaBuilder AddDocumentFromString(this SchemaBuilder builder, string sdl)
        => builder.AddDocument(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    /// <summary>
    /// Adds the definitions of a document. All documents of a schema are treated as one, so each can extend the definitions of another;
    /// they are validated when the schema is created. A scalar accepts any value, unless it is built in (with the same name and
    /// specification) or added separately. A field of an object reads the entry with its name from a dictionary, and the entry
    /// <c>__typename</c> tells the type of an object. See https://spec.graphql.org/September2025/#sec-Type-System.
    /// </summary>
    public static SchemaBuilder AddDocument(this SchemaBuilder builder, DocumentNode document)
    {
        builder.Documents.Add(document);
        return builder;
    }
}

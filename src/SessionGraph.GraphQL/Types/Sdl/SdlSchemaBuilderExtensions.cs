using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>Puts a schema together from type system documents.</summary>
public static class SdlSchemaBuilderExtensions
{
    /// <summary>See <see cref="AddDocument"/>; a <see cref="SyntaxException"/> where the text is no document.</summary>
    public static SchemaBuilder AddDocumentFromString(this SchemaBuilder builder, string sdl)
        => builder.AddDocument(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    /// <summary>
    /// Adds what the document defines; all documents of a schema are one, so that each may extend what another defines. They are
    /// validated when the schema is made. A scalar takes any value unless one of its name and specification is built in, or one of its
    /// name was added by itself; a field of an object reads the entry of its name from a parent that is a dictionary, and an object of an
    /// abstract type is told by the entry <c>__typename</c>. See https://spec.graphql.org/September2025/#sec-Type-System.
    /// </summary>
    public static SchemaBuilder AddDocument(this SchemaBuilder builder, DocumentNode document)
    {
        builder.Documents.Add(document);
        return builder;
    }
}

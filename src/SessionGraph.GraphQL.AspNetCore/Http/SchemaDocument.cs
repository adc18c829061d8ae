using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The schema as a document to download. It is printed once.</summary>
internal sealed class SchemaDocument
{
    private readonly byte[] _document;
    private readonly EntityTagHeaderValue _entityTag;

    public SchemaDocument(Schema schema)
    {
        _document = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema));
        _entityTag = new EntityTagHeaderValue($"\"{Convert.ToBase64String(SHA256.HashData(_document))}\"");
    }

    /// <summary>Sends the document, or status 304 if the client already has it.</summary>
    public Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600, must-revalidate";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        return TypedResults.Bytes(_document, "application/graphql; charset=utf-8", entityTag: _entityTag).ExecuteAsync(context);
    }
}

using System.Text;
using System.Text.Json;

namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>
/// Reads the manifests of client tools: an object with documents by id (relay-compiler's <c>persisted_queries.json</c>, graphql-codegen's
/// <c>persisted-documents.json</c>), or Apollo's manifest with a list of operations.
/// </summary>
internal static class OperationDocumentManifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    public static IReadOnlyList<OperationDocument> Read(string file)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(file));
            return [.. Documents(manifest.RootElement, file)];
        }
        catch (JsonException exception)
        {
            throw new OperationDocumentException($"{file}: it is not valid JSON. {exception.Message}");
        }
    }

    private static IEnumerable<OperationDocument> Documents(JsonElement manifest, string file)
    {
        if (manifest.ValueKind is not JsonValueKind.Object)
            throw Unknown(file);

        if (!manifest.TryGetProperty("format", out var format))
            return manifest.EnumerateObject().Select(entry => Document(entry.Name, entry.Value, file));

        return format.ValueEquals(ApolloFormat)
            && manifest.TryGetProperty("operations", out var operations)
            && operations.ValueKind is JsonValueKind.Array
            ? operations.EnumerateArray().Select(operation => ApolloDocument(operation, file))
            : throw Unknown(file);
    }

    private static OperationDocument ApolloDocument(JsonElement operation, string file)
        => operation.ValueKind is JsonValueKind.Object
            && operation.TryGetProperty("id", out var id)
            && id.ValueKind is JsonValueKind.String
            && operation.TryGetProperty("body", out var body)
            ? Document(id.GetString()!, body, file)
            : throw Unknown(file);

    private static OperationDocument Document(string id, JsonElement text, string file)
        => text.ValueKind is JsonValueKind.String
            ? new OperationDocument(id, Encoding.UTF8.GetBytes(text.GetString()!), $"{file}: {id}")
            : throw Unknown(file);

    private static OperationDocumentException Unknown(string file) => new(
        $"{file}: a manifest is an object from id to document, as relay-compiler and graphql-codegen write it, or Apollo's with "
        + $"\"format\": \"{ApolloFormat}\" and \"operations\", each with \"id\" and \"body\".");
}

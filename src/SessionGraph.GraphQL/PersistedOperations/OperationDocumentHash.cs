using System.Security.Cryptography;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>The hash of a document.</summary>
public static class OperationDocumentHash
{
    // See https://github.com/graphql/graphql-over-http, appendix A, "SHA256 Hex Document Identifier".
    private const string Prefix = "sha256:";

    /// <summary>Computes the SHA-256 hash of the document's UTF-8 bytes as 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>
    /// Reads the hash in a request's <c>extensions.persistedQuery</c>, version 1 of the protocol of Apollo's clients; null if there is
    /// none.
    /// </summary>
    public static string? In(ObjectValueNode? extensions)
    {
        return Find(extensions, "persistedQuery") is ObjectValueNode persistedQuery
            && Find(persistedQuery, "version") is null or IntValueNode { Value: "1" }
            && Find(persistedQuery, "sha256Hash") is StringValueNode { Value.Length: > 0 } hash
            ? hash.Value
            : null;

        static IValueNode? Find(ObjectValueNode? value, string name)
        {
            foreach (var field in value?.Fields ?? [])
                if (field.Name.Value == name)
                    return field.Value;

            return null;
        }
    }

    /// <summary>The storage key of an id: the hash without its prefix if the id is a hash.</summary>
    internal static string KeyOf(string documentId)
        => documentId.StartsWith(Prefix, StringComparison.Ordinal) ? documentId[Prefix.Length..] : documentId;
}

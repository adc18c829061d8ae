using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The parameters of a request. See https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters.</summary>
/// <param name="Document">The document as UTF-8; empty where the request only names it.</param>
/// <param name="DocumentId">The id of a persisted operation; null where there is none.</param>
/// <param name="OperationName">Which operation of the document; null where the client did not say.</param>
/// <param name="Variables">The variables; null where there are none.</param>
/// <param name="Extensions">The extensions; null where there are none.</param>
internal readonly record struct GraphQLRequest(
    ReadOnlyMemory<byte> Document,
    string? DocumentId,
    string? OperationName,
    IReadOnlyDictionary<string, IValueNode>? Variables,
    ObjectValueNode? Extensions)
{
    // A value takes some hundred bytes as a literal and two as JSON.
    private const int ValueSize = 100;

    /// <summary>How many values the variables and the extensions have, all that are nested included.</summary>
    public int Values { get; init; }

    /// <summary>About how many bytes of memory it holds.</summary>
    public long Size => Document.Length + ((long)Values * ValueSize);

    /// <summary>Whether there is anything to execute.</summary>
    public bool HasDocumentOrId
        => !Document.IsEmpty || !string.IsNullOrEmpty(DocumentId) || OperationDocumentHash.In(Extensions) is not null;

    /// <summary>The request where the path says which operation it is, whatever else the client says; else itself.</summary>
    public GraphQLRequest WithRouteValues(HttpRequest request) => PersistedOperationRoute.DocumentIdOf(request) is { } documentId
        ? this with
        {
            Document = default,
            DocumentId = documentId,
            OperationName = PersistedOperationRoute.OperationNameOf(request) ?? OperationName,
        }
        : this;
}

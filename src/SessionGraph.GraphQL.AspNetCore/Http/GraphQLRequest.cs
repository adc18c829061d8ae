using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The parameters of a request. See https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters.</summary>
/// <param name="Document">The document as UTF-8; empty if the request only has its id.</param>
/// <param name="DocumentId">The id of a persisted operation; null if there is none.</param>
/// <param name="OperationName">The name of the operation to execute; null if the request has none.</param>
/// <param name="Variables">The variables; null if there are none.</param>
/// <param name="Extensions">The extensions; null if there are none.</param>
internal readonly record struct GraphQLRequest(
    ReadOnlyMemory<byte> Document,
    string? DocumentId,
    string? OperationName,
    IReadOnlyDictionary<string, IValueNode>? Variables,
    ObjectValueNode? Extensions)
{
    // A value takes some hundred bytes as a literal, but only two as JSON.
    private const int ValueSize = 100;

    /// <summary>The number of values in the variables and the extensions, nested values included.</summary>
    public int Values { get; init; }

    /// <summary>The approximate memory that the request takes, in bytes.</summary>
    public long Size => Document.Length + ((long)Values * ValueSize);

    public bool HasDocumentOrId
        => !Document.IsEmpty || !string.IsNullOrEmpty(DocumentId) || OperationDocumentHash.In(Extensions) is not null;

    /// <summary>The request with the ids from the route; the route takes precedence over the request's parameters.</summary>
    public GraphQLRequest WithRouteValues(HttpRequest request) => PersistedOperationRoute.DocumentIdOf(request) is { } documentId
        ? this with
        {
            Document = default,
            DocumentId = documentId,
            OperationName = PersistedOperationRoute.OperationNameOf(request) ?? OperationName,
        }
        : this;
}

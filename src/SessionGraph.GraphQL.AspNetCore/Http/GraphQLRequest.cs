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
    public bool HasOrNamesDocument
        => !Document.IsEmpty || !string.IsNullOrEmpty(DocumentId) || OperationDocumentHash.In(Extensions) is not null;
}

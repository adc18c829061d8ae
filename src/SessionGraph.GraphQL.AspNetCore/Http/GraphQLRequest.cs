using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The parameters of a request. See https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters.</summary>
/// <param name="Document">The document as UTF-8; never empty.</param>
/// <param name="OperationName">Which operation of the document; null where the client did not say.</param>
/// <param name="Variables">The variables; null where there are none.</param>
/// <param name="Extensions">The extensions; null where there are none.</param>
internal readonly record struct GraphQLRequest(
    ReadOnlyMemory<byte> Document,
    string? OperationName,
    IReadOnlyDictionary<string, IValueNode>? Variables,
    ObjectValueNode? Extensions);

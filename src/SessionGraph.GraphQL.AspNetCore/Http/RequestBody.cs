namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>What came in a body: one request, or a batch.</summary>
/// <param name="Request">The request; of no use where there is a batch.</param>
/// <param name="Batch">The requests of a batch, at least one; null where there is none.</param>
internal readonly record struct RequestBody(GraphQLRequest Request, IReadOnlyList<GraphQLRequest>? Batch = null);

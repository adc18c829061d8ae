namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The content of a request's body: one request or a batch.</summary>
/// <param name="Request">The request; unused if there is a batch.</param>
/// <param name="Batch">The requests of a batch, at least one; null if there is none.</param>
internal readonly record struct RequestBody(GraphQLRequest Request, IReadOnlyList<GraphQLRequest>? Batch = null);

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>
/// The options of a GraphQL endpoint. Set them for one endpoint with <see cref="GraphQLEndpointConventionBuilder.WithOptions"/>, or for all
/// endpoints as application options.
/// </summary>
public sealed record GraphQLServerOptions
{
    /// <summary>
    /// The kinds of operation that GET requests may execute. GET requests must be safe, so do not add mutations without a reason.
    /// </summary>
    public OperationKinds AllowedGetOperations { get; set; } = OperationKinds.Query;

    /// <summary>Whether GET requests may execute operations.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a GET request must prove that no other site made a browser send it. Proofs are the headers <c>GraphQL-Preflight</c>,
    /// <c>X-Apollo-Operation-Name</c> and <c>Apollo-Require-Preflight</c>, a content type that forms cannot send, such as
    /// <c>application/json</c>, and <c>Sec-Fetch-Site: same-origin</c> or <c>none</c>. Requests for the schema and the IDE need no proof.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>
    /// Whether a request's body may be compressed with gzip, Brotli or deflate. <see cref="MaxRequestSize"/> applies to the compressed and
    /// to the decompressed body.
    /// </summary>
    public bool EnableRequestDecompression { get; set; }

    /// <summary>Whether a request's body may be a list of requests.</summary>
    public bool EnableBatching { get; set; }

    /// <summary>The maximum number of requests in a batch; at least 1. Each request has its own limits.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>
    /// The <c>Cache-Control</c> header of a response to a GET request for a persisted operation, if the response has no errors. By default
    /// the client stores the response and revalidates it. Every other response to a GET request is not stored.
    /// </summary>
    public string PersistedOperationCacheControl { get; set; } = "private, no-cache";

    /// <summary>Whether <c>?sdl</c> and <c>schema.graphql</c> serve the schema.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>The maximum size of a request's body, in bytes. Larger requests are answered with 413.</summary>
    public int MaxRequestSize { get; set; } = 1024 * 1024;

    /// <summary>How long a request's body may take to arrive before the request is answered with 408.</summary>
    public TimeSpan RequestBodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the server waits for a client that does not read, before it cuts the connection. The server sends chunks of at most 64 KiB,
    /// and the timeout applies to each. It covers responses, streams and WebSockets.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an event stream sends a keep-alive. Some proxies close connections that are silent for 15 seconds.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The options of WebSockets.</summary>
    public GraphQLSocketOptions Sockets { get; set; } = new();

    /// <summary>The options of the IDE.</summary>
    public GraphQLToolOptions Tool { get; set; } = new();

    /// <summary>The options of the request's endpoint, or the application's options.</summary>
    internal static GraphQLServerOptions Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<GraphQLServerOptions>()
        ?? context.RequestServices.GetRequiredService<IOptions<GraphQLServerOptions>>().Value;
}

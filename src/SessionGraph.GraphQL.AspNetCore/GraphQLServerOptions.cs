using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>
/// What an endpoint answers, and how much of a request it takes: set for one endpoint by
/// <see cref="GraphQLEndpointConventionBuilder.WithOptions"/>, or for all others as options of the application.
/// </summary>
public sealed record GraphQLServerOptions
{
    /// <summary>The kinds of operation that may come by GET. A GET must be safe: think twice before mutations are among them.</summary>
    public OperationKinds AllowedGetOperations { get; set; } = OperationKinds.Query;

    /// <summary>Whether operations may come by GET at all.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a GET must show that no other site has a browser send it: by the header <c>GraphQL-Preflight</c>,
    /// <c>X-Apollo-Operation-Name</c> or <c>Apollo-Require-Preflight</c>, by a content type that no form has, such as
    /// <c>application/json</c>, or by <c>Sec-Fetch-Site: same-origin</c> or <c>none</c>. The schema and the IDE need none of them.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>
    /// Whether a body may be compressed, in gzip, Brotli or deflate. <see cref="MaxRequestSize"/> holds for the bytes before and after.
    /// </summary>
    public bool EnableRequestDecompression { get; set; }

    /// <summary>Whether a body may be a list of requests.</summary>
    public bool EnableBatching { get; set; }

    /// <summary>The most requests of a batch; at least 1. Each has the limits of a request of its own.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>
    /// The header <c>Cache-Control</c> of what a persisted operation gave to a GET, where it has no errors. By default a client keeps it,
    /// and asks whether it is still so. Every other answer to a GET is not to be kept.
    /// </summary>
    public string PersistedOperationCacheControl { get; set; } = "private, no-cache";

    /// <summary>Whether <c>?sdl</c> and <c>schema.graphql</c> give the schema.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>The largest body of a request, in bytes; more is answered with 413.</summary>
    public int MaxRequestSize { get; set; } = 1024 * 1024;

    /// <summary>How long a request's body may take to arrive; then it is answered with 408.</summary>
    public TimeSpan RequestBodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a client may leave unread what waits for room in its connection, 64 KiB at most; then the connection is cut. It holds for
    /// responses, streams and WebSockets.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an event stream says that it is alive; some proxies close what is silent for longer than 15 seconds.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>What a WebSocket's client may do, and for how long.</summary>
    public GraphQLSocketOptions Sockets { get; set; } = new();

    /// <summary>The IDE that a browser gets.</summary>
    public GraphQLToolOptions Tool { get; set; } = new();

    /// <summary>Those of the request's endpoint, or else the application's.</summary>
    internal static GraphQLServerOptions Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<GraphQLServerOptions>()
        ?? context.RequestServices.GetRequiredService<IOptions<GraphQLServerOptions>>().Value;
}

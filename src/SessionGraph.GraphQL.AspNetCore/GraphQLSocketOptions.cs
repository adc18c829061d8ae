namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>What a WebSocket's client may do, and for how long.</summary>
public sealed record GraphQLSocketOptions
{
    /// <summary>How long a client has to be connected by its <c>connection_init</c>; then the socket is closed.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a connected client is pinged; null for never.</summary>
    public TimeSpan? KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a client may leave a ping of the WebSocket itself unanswered, because it is gone or because it does not read; then the
    /// connection is cut. Null for ever. Such pings are sent every <see cref="KeepAliveInterval"/>.
    /// </summary>
    public TimeSpan? KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many operations a socket may have at once, subscriptions among them; more are refused with an error.</summary>
    public int MaxConcurrentOperations { get; init; } = 100;

    /// <summary>
    /// The origins whose pages may open sockets, beside that of the endpoint itself, such as <c>https://app.example.org</c>; see
    /// <see cref="AllowedOrigin"/>. Browsers send cookies with a WebSocket's handshake from any page and ask no leave as they do for other requests. A handshake
    /// without an origin comes from no browser, and is allowed.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];
}

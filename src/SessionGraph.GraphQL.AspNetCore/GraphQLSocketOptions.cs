namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The options of WebSockets.</summary>
public sealed record GraphQLSocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c> before the socket is closed.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the server pings a connected client; null for never.</summary>
    public TimeSpan? KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a client may take to answer a WebSocket ping before the connection is cut; null for no limit. The server sends such a ping
    /// every <see cref="KeepAliveInterval"/>.
    /// </summary>
    public TimeSpan? KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum number of concurrent operations of a socket, subscriptions included. Further operations are refused with an error.
    /// </summary>
    public int MaxConcurrentOperations { get; init; } = 100;

    /// <summary>
    /// The other origins whose pages may open sockets, such as <c>https://app.example.org</c>; see <see cref="AllowedOrigin"/>. The
    /// endpoint's own origin is always allowed. The check is necessary because browsers send cookies with a WebSocket handshake from any
    /// page, without a preflight request. A handshake without an origin does not come from a browser and is allowed.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];
}

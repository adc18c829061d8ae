using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>Accepts WebSockets.</summary>
/// <param name="executor">Executes the operations.</param>
/// <param name="interceptor">Intercepts messages.</param>
/// <param name="diagnostics">Logs masked exceptions.</param>
/// <param name="memory">The memory budget of all requests.</param>
/// <param name="timeProvider">The clock for pings and timeouts.</param>
/// <param name="stopping">Cancelled when the host stops. Open sockets must not delay it.</param>
internal sealed class SocketHandler(
    IRequestExecutor executor,
    ISocketSessionInterceptor interceptor,
    IExecutionDiagnostics diagnostics,
    MemoryBudget memory,
    TimeProvider timeProvider,
    CancellationToken stopping)
{
    public IRequestExecutor Executor => executor;

    public ISocketSessionInterceptor Interceptor => interceptor;

    public MemoryBudget Memory => memory;

    public TimeProvider TimeProvider => timeProvider;

    /// <summary>Whether the request can be a WebSocket handshake. The check is cheap for other requests.</summary>
    public static bool MayBeHandshake(HttpRequest request) => request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method);

    /// <summary>Accepts the socket, and returns when it is closed.</summary>
    public async Task InvokeAsync(HttpContext context, GraphQLServerOptions options)
    {
        if (!IsOriginAllowed(context.Request, options.Sockets))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var protocol = SocketProtocol.Find(context.WebSockets.WebSocketRequestedProtocols);
        using var socket = await TryAcceptAsync(context, protocol, options.Sockets);
        if (socket is null)
            return;

        using var connection = new SocketConnection(context, socket, options, timeProvider);
        var closing = Task.CompletedTask;
        await using (stopping.Register(() => closing = connection.CloseAsync("Going away", SocketCloseException.GoingAway).AsTask()))
        {
            if (protocol is not null)
                await new SocketSession(connection, protocol, this, options.Sockets).RunAsync();
            else
                await RefuseAsync(connection);
        }

        await closing;
    }

    /// <summary>The errors for an exception, masked unless they are meant for clients.</summary>
    public IReadOnlyList<IError> ErrorsOf(Exception exception)
    {
        if (exception is GraphQLException expected)
            return expected.Errors;

        var errorId = Guid.NewGuid().ToString("n");
        diagnostics.RequestError(errorId, exception);
        return [ErrorBuilder.New().SetMessage("Unexpected Execution Error").SetExtension("errorId", errorId).Build()];
    }

    private static async Task<WebSocket?> TryAcceptAsync(HttpContext context, SocketProtocol? protocol, GraphQLSocketOptions options)
    {
        try
        {
            return await context.WebSockets.AcceptWebSocketAsync(AcceptContextOf(protocol, options));
        }
        catch (InvalidOperationException) when (!context.Response.HasStarted)
        {
            // The server's limit of upgraded connections is reached.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return null;
        }
    }

    private static async Task RefuseAsync(SocketConnection connection)
    {
        await connection.CloseAsync("Expected the graphql-transport-ws or graphql-ws protocol.", SocketCloseException.ProtocolError);
        while (await connection.ReceiveAsync() is not null)
        {
            // Waits for the client's acknowledgement.
        }
    }

    private static WebSocketAcceptContext AcceptContextOf(SocketProtocol? protocol, GraphQLSocketOptions options)
    {
        var pings = options is { KeepAliveInterval: not null, KeepAliveTimeout: not null };
        return new WebSocketAcceptContext
        {
            SubProtocol = protocol?.Name,
            KeepAliveInterval = pings ? options.KeepAliveInterval : Timeout.InfiniteTimeSpan,
            KeepAliveTimeout = pings ? options.KeepAliveTimeout : Timeout.InfiniteTimeSpan,
        };
    }

    // The scheme is not compared, because a proxy may have terminated TLS.
    private static bool IsOriginAllowed(HttpRequest request, GraphQLSocketOptions options) => request.Headers.Origin switch
    {
        [] => true,
        [{ } origin] => (Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))
            || options.AllowedOrigins.Any(allowed => AllowedOrigin.Includes(allowed, origin)),
        _ => false,
    };
}

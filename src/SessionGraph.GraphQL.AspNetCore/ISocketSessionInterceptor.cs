using SessionGraph.GraphQL.AspNetCore.Subscriptions;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>
/// Intercepts the messages of WebSockets; safe for concurrent use. <see cref="DefaultSocketSessionInterceptor"/> does nothing.
/// </summary>
public interface ISocketSessionInterceptor
{
    /// <summary>Decides whether the client may connect. The payload is that of <c>connection_init</c>.</summary>
    ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the request to execute in place of <paramref name="request"/>. Its <see cref="OperationRequest.ContextData"/> has the
    /// <see cref="Microsoft.AspNetCore.Http.HttpContext"/>, the <see cref="System.Security.Claims.ClaimsPrincipal"/> and the
    /// <see cref="ISocketSession"/> under the names of their types. Throw a <see cref="GraphQLException"/> to refuse the request.
    /// </summary>
    ValueTask<OperationRequest> OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequest request, CancellationToken cancellationToken);

    /// <summary>Returns the result to send in place of <paramref name="result"/>.</summary>
    ValueTask<OperationResult> OnResultAsync(
        ISocketSession session, string operationSessionId, OperationResult result, CancellationToken cancellationToken);

    /// <summary>Called when an operation has ended, for whatever reason.</summary>
    ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken);

    /// <summary>Called when the client sends a ping. Returns the payload of the pong; null for none.</summary>
    ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken);

    /// <summary>Called when the client sends a pong.</summary>
    ValueTask OnPongAsync(ISocketSession session, IOperationMessagePayload pongMessage, CancellationToken cancellationToken);

    /// <summary>Called when the socket is closed and its operations have ended.</summary>
    ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken);
}

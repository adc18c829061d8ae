using SessionGraph.GraphQL.AspNetCore.Subscriptions;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Sees what comes and goes by a WebSocket; safe for concurrent use. <see cref="DefaultSocketSessionInterceptor"/> does nothing.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>Whether the client may connect; the payload is that of its <c>connection_init</c>.</summary>
    ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken);

    /// <summary>
    /// The request that is executed in place of <paramref name="request"/>. Its <see cref="OperationRequest.ContextData"/> has the
    /// <see cref="Microsoft.AspNetCore.Http.HttpContext"/>, the <see cref="System.Security.Claims.ClaimsPrincipal"/> and the
    /// <see cref="ISocketSession"/> under their types' names. A <see cref="GraphQLException"/> refuses the request.
    /// </summary>
    ValueTask<OperationRequest> OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequest request, CancellationToken cancellationToken);

    /// <summary>The result that is sent in place of <paramref name="result"/>.</summary>
    ValueTask<OperationResult> OnResultAsync(
        ISocketSession session, string operationSessionId, OperationResult result, CancellationToken cancellationToken);

    /// <summary>An operation has ended, whoever ended it.</summary>
    ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken);

    /// <summary>The client sent a ping; what is returned is the payload of the answer, null for none.</summary>
    ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken);

    /// <summary>The client sent a pong.</summary>
    ValueTask OnPongAsync(ISocketSession session, IOperationMessagePayload pongMessage, CancellationToken cancellationToken);

    /// <summary>The socket is closed, and its operations have ended.</summary>
    ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken);
}

using SessionGraph.Gateway.Failures;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Sockets;

/// <summary>
/// Authenticates the client of a WebSocket, closes the socket when its token or key expires, and refuses requests while the store's file is lost.
/// </summary>
internal sealed class GatewaySocketSessionInterceptor(StoreFileWatcher file, SocketAuthentication authentication) : DefaultSocketSessionInterceptor
{
    public override ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken)
        => authentication.AuthenticateAsync(session, connectionInitMessage);

    public override ValueTask<OperationRequest> OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequest request, CancellationToken cancellationToken)
    {
        StoreErrors.ThrowIfLost(file);
        return new ValueTask<OperationRequest>(request);
    }

    public override ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken)
    {
        SocketAuthentication.End(session);
        return base.OnCloseAsync(session, cancellationToken);
    }
}

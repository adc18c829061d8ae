using SessionGraph.GraphQL.AspNetCore.Subscriptions;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Accepts every connection and changes nothing. Derive from it to override single methods.</summary>
public class DefaultSocketSessionInterceptor : ISocketSessionInterceptor
{
    /// <inheritdoc />
    public virtual ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken)
        => new(ConnectionStatus.Accept());

    /// <inheritdoc />
    public virtual ValueTask<OperationRequest> OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequest request, CancellationToken cancellationToken)
        => new(request);

    /// <inheritdoc />
    public virtual ValueTask<OperationResult> OnResultAsync(
        ISocketSession session, string operationSessionId, OperationResult result, CancellationToken cancellationToken)
        => new(result);

    /// <inheritdoc />
    public virtual ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken)
        => default;

    /// <inheritdoc />
    public virtual ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken)
        => default;

    /// <inheritdoc />
    public virtual ValueTask OnPongAsync(
        ISocketSession session, IOperationMessagePayload pongMessage, CancellationToken cancellationToken)
        => default;

    /// <inheritdoc />
    public virtual ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken) => default;
}

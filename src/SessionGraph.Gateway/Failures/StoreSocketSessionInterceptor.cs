using SessionGraph.Store;

namespace SessionGraph.Gateway.Failures;

/// <summary>Refuses requests by WebSocket while the store's file is gone: its open connections would still read what it was.</summary>
internal sealed class StoreSocketSessionInterceptor(StoreFileWatcher file) : DefaultSocketSessionInterceptor
{
    public override ValueTask<OperationRequest> OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequest request, CancellationToken cancellationToken)
    {
        StoreErrors.ThrowIfLost(file);
        return new ValueTask<OperationRequest>(request);
    }
}

using SessionGraph.Store;

namespace SessionGraph.Gateway.Failures;

/// <summary>Rejects WebSocket requests while the store's file is lost, because open connections would still read the old file.</summary>
internal sealed class StoreSocketSessionInterceptor(StoreFileWatcher file) : DefaultSocketSessionInterceptor
{
    public override ValueTask<OperationRequest> OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequest request, CancellationToken cancellationToken)
    {
        StoreErrors.ThrowIfLost(file);
        return new ValueTask<OperationRequest>(request);
    }
}

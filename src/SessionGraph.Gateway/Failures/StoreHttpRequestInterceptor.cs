using SessionGraph.Store;

namespace SessionGraph.Gateway.Failures;

/// <summary>Refuses requests by HTTP while the store's file is gone: its open connections would still read what it was.</summary>
internal sealed class StoreHttpRequestInterceptor(StoreFileWatcher file) : IHttpRequestInterceptor
{
    public ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor executor, OperationRequest request, CancellationToken cancellationToken)
    {
        StoreErrors.ThrowIfLost(file);
        return new ValueTask<OperationRequest>(request);
    }
}

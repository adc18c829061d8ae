using SessionGraph.Store;

namespace SessionGraph.Gateway.Failures;

/// <summary>Rejects HTTP requests while the store's file is lost, because open connections would still read the old file.</summary>
internal sealed class StoreHttpRequestInterceptor(StoreFileWatcher file) : IHttpRequestInterceptor
{
    public ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor executor, OperationRequest request, CancellationToken cancellationToken)
    {
        StoreErrors.ThrowIfLost(file);
        return new ValueTask<OperationRequest>(request);
    }
}

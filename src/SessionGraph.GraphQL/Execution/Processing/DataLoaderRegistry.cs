using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The data loaders of one execution, created on first use; safe for concurrent use.</summary>
internal sealed class DataLoaderRegistry(DataLoaderFactory factory, IServiceProvider services, IBatchScheduler batchScheduler)
    : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, object> _loaders = [];

    public T Get<T>()
        where T : class
    {
        lock (_lock)
        {
            if (!_loaders.TryGetValue(typeof(T), out var loader))
                _loaders.Add(typeof(T), loader = factory.Create(typeof(T), services, batchScheduler));

            return (T)loader;
        }
    }

    public void ClearCaches()
    {
        lock (_lock)
            foreach (var loader in _loaders.Values.OfType<IDataLoader>())
                loader.ClearCache();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var loader in _loaders.Values)
        {
            if (loader is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else if (loader is IDisposable disposable)
                disposable.Dispose();
        }
    }
}

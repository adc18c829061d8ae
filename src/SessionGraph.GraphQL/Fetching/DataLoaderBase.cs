namespace SessionGraph.GraphQL.Fetching;

/// <summary>
/// Loads values by key: keys that are asked for before the scheduler dispatches are fetched at once, and no key is fetched twice.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public abstract partial class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Entry> _cache = [];
    private readonly IBatchScheduler _batchScheduler;
    private readonly DataLoaderOptions _options;
    private Dictionary<string, IDataLoader>? _branches;
    private Batch? _batch;

    /// <summary>Creates the loader.</summary>
    /// <param name="batchScheduler">Decides when batches are fetched.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
        => (_batchScheduler, _options) = (batchScheduler, options ?? DataLoaderOptions.Default);

    /// <inheritdoc />
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Batch? opened = null;
        Task<TValue?> value;
        lock (_lock)
        {
            if (_cache.TryGetValue(key, out var known))
            {
                value = known.Pending?.Join() ?? known.Task;
            }
            else
            {
                if (_batch is null || _batch.Count >= _options.MaxBatchSize)
                    _batch = opened = new Batch(this);

                var pending = _batch.Add(key);
                value = pending.Task;
                _cache.Add(key, new Entry(value, pending));
            }
        }

        if (opened is not null)
            _batchScheduler.Schedule(opened.DispatchAsync);

        return cancellationToken.CanBeCanceled && cancellationToken != _batchScheduler.RequestAborted
            ? value.WaitAsync(cancellationToken)
            : value;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        var values = new Task<TValue?>[keys.Count];
        var index = 0;
        foreach (var key in keys)
            values[index++] = LoadAsync(key, cancellationToken);

        return await Task.WhenAll(values);
    }

    /// <inheritdoc />
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        lock (_lock)
            _cache.TryAdd(key, new Entry(value, Pending: null));
    }

    /// <inheritdoc />
    public void RemoveCacheEntry(TKey key)
    {
        lock (_lock)
            _cache.Remove(key);
    }

    /// <inheritdoc />
    public void ClearCache()
    {
        IDataLoader[] branches;
        lock (_lock)
        {
            _cache.Clear();
            branches = _branches is null ? [] : [.. _branches.Values];
        }

        foreach (var branch in branches)
            branch.ClearCache();
    }

    /// <inheritdoc />
    public IDataLoader Branch<TState>(string key, CreateDataLoaderBranch<TKey, TValue, TState> createBranch, TState state)
    {
        lock (_lock)
        {
            _branches ??= new Dictionary<string, IDataLoader>(StringComparer.Ordinal);
            if (!_branches.TryGetValue(key, out var branch))
                _branches.Add(key, branch = createBranch(key, this, state));

            return branch;
        }
    }

    /// <summary>Fetches the keys' values into <paramref name="results"/>, at the keys' places; what it throws fails every key.</summary>
    protected abstract ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, CancellationToken cancellationToken);

    /// <summary>A key's task; <paramref name="Pending"/> where the loader fetches the value itself.</summary>
    private readonly record struct Entry(Task<TValue?> Task, Value? Pending);
}

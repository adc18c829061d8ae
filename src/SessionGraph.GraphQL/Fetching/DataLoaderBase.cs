namespace SessionGraph.GraphQL.Fetching;

/// <summary>
/// Loads values by key. Keys that are requested before the scheduler dispatches are fetched together, and each key is fetched once.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public abstract partial class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Value> _cache = [];
    private readonly IBatchScheduler _batchScheduler;
    private readonly DataLoaderOptions _options;
    private Dictionary<string, IDataLoader>? _branches;
    private Batch? _batch;

    /// <summary>Creates the loader.</summary>
    /// <param name="batchScheduler">Decides when batches are dispatched.</param>
    /// <param name="options">The options; null for the defaults.</param>
    protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
        => (_batchScheduler, _options) = (batchScheduler, options ?? DataLoaderOptions.Default);

    /// <inheritdoc />
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Batch? opened;
        Task<TValue?> value;
        lock (_lock)
            value = GetOrAdd(key, out opened).Join();

        if (opened is not null)
            _batchScheduler.Schedule(opened.DispatchAsync);

        return HasOwnCancellation(cancellationToken) ? value.WaitAsync(cancellationToken) : value;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        var values = new Value[keys.Count];
        List<Batch> opened = [];
        lock (_lock)
        {
            _cache.EnsureCapacity(_cache.Count + keys.Count);
            var index = 0;
            foreach (var key in keys)
            {
                values[index++] = GetOrAdd(key, out var batch);
                if (batch is not null)
                    opened.Add(batch);
            }
        }

        foreach (var batch in opened)
            _batchScheduler.Schedule(batch.DispatchAsync);

        var loaded = WaitAsync(values);
        return HasOwnCancellation(cancellationToken) ? loaded.WaitAsync(cancellationToken) : loaded;
    }

    /// <inheritdoc />
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        lock (_lock)
            _cache.TryAdd(key, Value.Of(value));
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

    /// <summary>
    /// Fetches the values of the keys into <paramref name="results"/>, at the same indexes. An exception fails every key.
    /// </summary>
    protected abstract ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, CancellationToken cancellationToken);

    // Called under the lock. The caller schedules an opened batch.
    private Value GetOrAdd(TKey key, out Batch? opened)
    {
        opened = null;
        if (_cache.TryGetValue(key, out var known))
            return known;

        if (_batch is null || _batch.Count >= _options.MaxBatchSize)
            _batch = opened = new Batch(this);

        var value = _batch.Add(key);
        _cache.Add(key, value);
        return value;
    }

    // Waits once for each batch, not for each value, and for all batches even if one fails.
    private async Task<IReadOnlyList<TValue?>> WaitAsync(Value[] values)
    {
        foreach (var value in values)
        {
            if (JoinBatch(value) is { } batch)
                await batch;
        }

        var loaded = new TValue?[values.Length];
        for (var index = 0; index < values.Length; index++)
            loaded[index] = await values[index].GetAsync();

        return loaded;
    }

    private Task? JoinBatch(Value value)
    {
        lock (_lock)
            return value.Batch?.Join();
    }

    private bool HasOwnCancellation(CancellationToken cancellationToken)
        => cancellationToken.CanBeCanceled && cancellationToken != _batchScheduler.RequestAborted;
}

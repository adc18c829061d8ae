namespace SessionGraph.GraphQL.Fetching;

/// <summary>A loader of one value a key, each by a call of its own, and each once.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="batchScheduler">Decides when values are fetched.</param>
/// <param name="options">How to load; null for the defaults.</param>
public abstract class CacheDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue>(batchScheduler, (options ?? DataLoaderOptions.Default) with { MaxBatchSize = 1 })
    where TKey : notnull
{
    /// <summary>The key's value.</summary>
    protected abstract Task<TValue> LoadSingleAsync(TKey key, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, CancellationToken cancellationToken)
    {
        for (var index = 0; index < keys.Count; index++)
        {
            var value = await LoadSingleAsync(keys[index], cancellationToken);
            results.Span[index] = value;
        }
    }
}

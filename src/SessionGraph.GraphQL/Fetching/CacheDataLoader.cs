namespace SessionGraph.GraphQL.Fetching;

/// <summary>A data loader that loads one value per key, with one call for each key.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="batchScheduler">Decides when batches are dispatched.</param>
/// <param name="options">The options; null for the defaults.</param>
public abstract class CacheDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue>(batchScheduler, (options ?? DataLoaderOptions.Default) with { MaxBatchSize = 1 })
    where TKey : notnull
{
    /// <summary>Loads the key's value.</summary>
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

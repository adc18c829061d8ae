namespace SessionGraph.GraphQL.Fetching;

/// <summary>A data loader that loads one value per key, with one call for many keys.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="batchScheduler">Decides when batches are dispatched.</param>
/// <param name="options">The options; null for the defaults.</param>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue>(batchScheduler, options)
    where TKey : notnull
{
    /// <summary>Loads the values. Keys without a value are missing in the result.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken);
        for (var index = 0; index < keys.Count; index++)
            results.Span[index] = values.TryGetValue(keys[index], out var value) ? value : default(TValue);
    }
}

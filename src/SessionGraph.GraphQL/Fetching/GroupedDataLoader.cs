namespace SessionGraph.GraphQL.Fetching;

/// <summary>A loader of many values a key, by one call for many keys.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of each value; a key without any has an empty array.</typeparam>
/// <param name="batchScheduler">Decides when batches are fetched.</param>
/// <param name="options">How to load; null for the defaults.</param>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue[]>(batchScheduler, options)
    where TKey : notnull
{
    /// <summary>The values, by key.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue[]?>> results, CancellationToken cancellationToken)
    {
        var values = await LoadGroupedBatchAsync(keys, cancellationToken);
        for (var index = 0; index < keys.Count; index++)
            results.Span[index] = values[keys[index]].ToArray();
    }
}

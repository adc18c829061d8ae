namespace SessionGraph.GraphQL.Fetching;

/// <summary>A data loader that loads several values per key, with one call for many keys.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of a value. A key without values has an empty array.</typeparam>
/// <param name="batchScheduler">Decides when batches are dispatched.</param>
/// <param name="options">The options; null for the defaults.</param>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue[]>(batchScheduler, options)
    where TKey : notnull
{
    /// <summary>Loads the values, grouped by key.</summary>
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

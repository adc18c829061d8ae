namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// Runs the queries of one store faster than EF Core does, with the same answers. Null means that EF Core must run the query. Without a fast path,
/// EF Core runs all of them.
/// </summary>
internal interface IFastPath : IAsyncDisposable
{
    /// <summary>The items of the list, as objects.</summary>
    ValueTask<List<TEntity>?> TryReadAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken);

    /// <summary>The items of each key's list, as objects.</summary>
    ValueTask<List<TEntity>?> TryReadEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull;

    /// <summary>The items that have one of these keys, as objects.</summary>
    /// <param name="request">The request. All requests of the loader with the same selection have the same query, apart from the keys.</param>
    /// <param name="loaderType">The type of the loader.</param>
    /// <param name="keys">The keys, the only value in the query.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<List<TEntity>?> TryReadByKeysAsync<TKey, TEntity>(
        ListRequest<TEntity> request, Type loaderType, IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <summary>The items of the list, serialized while they are read.</summary>
    ValueTask<PreserializedRows<TEntity>?> TryReadJsonAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken);

    /// <summary>The items of each key's list, serialized while they are read. Keys without items are missing.</summary>
    ValueTask<Dictionary<TKey, PreserializedRows<TEntity>>?> TryReadJsonOfEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull;
}

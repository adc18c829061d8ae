namespace SessionGraph.GraphQL.Fetching;

/// <summary>Gathers the keys that the resolvers of one level ask for and fetches them at once; of one request.</summary>
public interface IDataLoader
{
    /// <summary>Forgets what was loaded, in the branches too.</summary>
    void ClearCache();
}

/// <summary>An <see cref="IDataLoader"/> whose types are known; safe for concurrent use.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public interface IDataLoader<TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>The key's value; null, or the type's default, where there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The keys' values, in the order of the keys.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Sets what the key's value is, unless it is known or on its way.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);

    /// <summary>Forgets the key's value.</summary>
    void RemoveCacheEntry(TKey key);

    /// <summary>
    /// The loader of the same kind that this key stands for (a projection, say), made on first use: it has batches and a cache of
    /// its own.
    /// </summary>
    IDataLoader Branch<TState>(string key, CreateDataLoaderBranch<TKey, TValue, TState> createBranch, TState state);
}

/// <summary>Makes a loader's branch; once for each key.</summary>
/// <param name="key">The branch's key.</param>
/// <param name="dataLoader">The loader that is branched.</param>
/// <param name="state">What the caller handed in.</param>
public delegate IDataLoader CreateDataLoaderBranch<TKey, TValue, in TState>(
    string key,
    IDataLoader<TKey, TValue> dataLoader,
    TState state)
    where TKey : notnull;

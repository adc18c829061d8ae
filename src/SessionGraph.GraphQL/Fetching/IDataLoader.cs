namespace SessionGraph.GraphQL.Fetching;

/// <summary>Collects the keys that the resolvers of one level request, and fetches them together. Belongs to one request.</summary>
public interface IDataLoader
{
    /// <summary>Clears the cache, including those of the branches.</summary>
    void ClearCache();
}

/// <summary>A typed <see cref="IDataLoader"/>; safe for concurrent use.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public interface IDataLoader<TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>Loads the key's value; null, or the type's default, if there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Loads the keys' values, in the order of the keys.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Sets the key's value, unless it is loaded or being loaded.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);

    /// <summary>Removes the key's value from the cache.</summary>
    void RemoveCacheEntry(TKey key);

    /// <summary>
    /// Returns the branch with this key, such as one for a projection; creates it on first use. A branch has its own batches and its own
    /// cache.
    /// </summary>
    IDataLoader Branch<TState>(string key, CreateDataLoaderBranch<TKey, TValue, TState> createBranch, TState state);
}

/// <summary>Creates the branch of a data loader. Called once for each key.</summary>
/// <param name="key">The branch's key.</param>
/// <param name="dataLoader">The loader that is branched.</param>
/// <param name="state">The state that the caller passed.</param>
public delegate IDataLoader CreateDataLoaderBranch<TKey, TValue, in TState>(
    string key,
    IDataLoader<TKey, TValue> dataLoader,
    TState state)
    where TKey : notnull;

namespace SessionGraph.GraphQL.Fetching;

/// <summary>Extensions for batch resolvers whose parents may lack keys.</summary>
public static class DataLoaderExtensions
{
    /// <summary>
    /// Loads the value for each item's key, in the order of the items; null for an item without a key or without a value.
    /// </summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="loader">The loader.</param>
    /// <param name="items">The items.</param>
    /// <param name="getKey">Returns an item's key; null for none.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static Task<IReadOnlyList<TValue?>> LoadAsync<TItem, TKey, TValue>(
        this IDataLoader<TKey, TValue> loader,
        IReadOnlyList<TItem> items,
        Func<TItem, TKey?> getKey,
        CancellationToken cancellationToken = default)
        where TKey : struct
        => LoadKnownAsync(loader, items, item => getKey(item) is { } key ? new Optional<TKey>(key) : default, cancellationToken);

    /// <inheritdoc cref="LoadAsync{TItem, TKey, TValue}(IDataLoader{TKey, TValue}, IReadOnlyList{TItem}, Func{TItem, TKey?}, CancellationToken)"/>
    public static Task<IReadOnlyList<TValue?>> LoadAsync<TItem, TKey, TValue>(
        this IDataLoader<TKey, TValue> loader,
        IReadOnlyList<TItem> items,
        Func<TItem, TKey?> getKey,
        CancellationToken cancellationToken = default)
        where TKey : class
        => LoadKnownAsync(loader, items, item => getKey(item) is { } key ? new Optional<TKey>(key) : default, cancellationToken);

    private static async Task<IReadOnlyList<TValue?>> LoadKnownAsync<TItem, TKey, TValue>(
        IDataLoader<TKey, TValue> loader, IReadOnlyList<TItem> items, Func<TItem, Optional<TKey>> getKey, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var keys = new List<TKey>(items.Count);
        var places = new List<int>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            if (getKey(items[index]) is { HasValue: true } key)
            {
                keys.Add(key.Value!);
                places.Add(index);
            }
        }

        var loaded = await loader.LoadAsync(keys, cancellationToken);
        if (keys.Count == items.Count)
            return loaded;

        var values = new TValue?[items.Count];
        for (var index = 0; index < places.Count; index++)
            values[places[index]] = loaded[index];

        return values;
    }
}

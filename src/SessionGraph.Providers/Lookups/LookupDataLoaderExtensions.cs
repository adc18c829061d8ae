namespace SessionGraph.Providers;

/// <summary>Loads records by the keys of their global ids.</summary>
public static class LookupDataLoaderExtensions
{
    /// <summary>The record whose global id has this key. Null when there is none or the text is not a key.</summary>
    public static Task<TLookup?> LoadNodeAsync<TLookup, TId>(
        this LookupDataLoader<TLookup, TId> loader, string nodeKey, IResolverContext context, CancellationToken cancellationToken)
        where TLookup : Lookup<TId>
        where TId : notnull, IParsable<TId>
        => LookupKey.Parse<TId>(nodeKey) is { } key
            ? loader.Select(context).LoadAsync(key, cancellationToken)
            : Task.FromResult<TLookup?>(null);
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Security;

/// <summary>
/// The API keys that were used a moment ago, so that not every request reads the store. Ids that do not exist are not kept, because a client can
/// invent any number of them.
/// </summary>
internal sealed class ApiKeyCache(ApiKeyService keys, IOptions<AuthenticationSettings> settings, TimeProvider timeProvider)
{
    private const int MaxKeys = 10_000;

    private readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset ReadAt)> _keys = new(StringComparer.Ordinal);

    /// <summary>The key with this id; null when there is none.</summary>
    public async ValueTask<ApiKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        if (_keys.TryGetValue(id, out var cached) && now - cached.ReadAt < settings.Value.ApiKeys.CacheTime)
            return cached.Key;

        var key = await keys.FindAsync(id, cancellationToken);
        if (_keys.Count >= MaxKeys)
            _keys.Clear();

        if (key is null)
            _keys.TryRemove(id, out _);
        else
            _keys[id] = (key, now);

        return key;
    }
}

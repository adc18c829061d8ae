using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>The keys of the audit: the one that signs, and earlier ones.</summary>
public sealed class AuditKeys
{
    private readonly Dictionary<string, AuditKey> _keys = new(StringComparer.Ordinal);

    /// <summary>Reads the keys from the options.</summary>
    public AuditKeys(IOptions<AuditOptions> options)
    {
        foreach (var text in options.Value.PreviousKeys)
            Add(text);
        if (options.Value.Key is { Length: > 0 } current)
            CurrentId = Add(current);
    }

    /// <summary>The name of the key that signs; null when there is none.</summary>
    public string? CurrentId { get; }

    /// <summary>Whether the key is known. Null, for hashes without a key, is.</summary>
    internal bool IsKnown(string? keyId) => keyId is null || _keys.ContainsKey(keyId);

    /// <summary>The HMAC of the data under the named key, or its hash for null.</summary>
    internal byte[] Sign(string? keyId, ReadOnlySpan<byte> data) => keyId is null ? SHA256.HashData(data) : _keys[keyId].Sign(data);

    private string Add(string text)
    {
        var key = AuditKey.TryRead(text)!;
        _keys[key.Id] = key;
        return key.Id;
    }
}

namespace SessionGraph.Store;

/// <summary>Where the audit begins after old entries were removed: a single row, signed like an entry.</summary>
public sealed class AuditCheckpoint
{
    /// <summary>The key of the single row, always 1.</summary>
    public int Id { get; set; }

    /// <summary>The number of the newest entry that was removed.</summary>
    public long LastNumber { get; set; }

    /// <summary>The hash of that entry. The next entry continues from it.</summary>
    public byte[] LastHash { get; set; } = [];

    /// <summary>When the entries were removed.</summary>
    public DateTime At { get; set; }

    /// <summary>The name of the key that signs the checkpoint. Null when the hash has no key.</summary>
    public string? KeyId { get; set; }

    /// <summary>The hash of the values above: HMAC-SHA256, or SHA-256 without a key.</summary>
    public byte[] Hash { get; set; } = [];
}

namespace SessionGraph.Store;

/// <summary>A key with which a machine calls the gateway. Only a hash of its secret is stored.</summary>
public sealed class ApiKey
{
    /// <summary>The public part of the key: 12 letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the caller, such as <c>nightly-report</c>. Several keys may have it, so that one can replace another.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 hash of the secret, in hexadecimal. The secret has 256 random bits, so it needs no salt.</summary>
    public required string Hash { get; init; }

    /// <summary>The scopes, separated by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>The names of the connections, separated by spaces; <c>*</c> for all.</summary>
    public required string Connections { get; init; }

    /// <summary>When the key was created.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the key expires; null for never.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>When the key was revoked; null if it was not.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>Whether the key is valid at this time.</summary>
    public bool IsValidAt(DateTime now) => RevokedAt is null && !(ExpiresAt <= now);
}

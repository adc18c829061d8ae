namespace SessionGraph.Providers;

/// <summary>What happened to a session.</summary>
public enum SessionChangeKind
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>A field changed, its status included.</summary>
    Updated,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>It is gone, or kept as a tombstone.</summary>
    Deleted,
}

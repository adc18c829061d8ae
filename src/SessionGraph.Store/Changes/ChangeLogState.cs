namespace SessionGraph.Store;

/// <summary>The state of the change log: a single row.</summary>
public sealed class ChangeLogState
{
    /// <summary>The key of the single row, always 1.</summary>
    public int Id { get; set; }

    /// <summary>
    /// The identity of the log. Sequence numbers are only valid within one identity. It is random, and renewed when the store is restored
    /// from a backup.
    /// </summary>
    public Guid Identity { get; set; }

    /// <summary>The greatest sequence number that was removed from the log, or 0 when none was.</summary>
    public long PrunedThrough { get; set; }
}

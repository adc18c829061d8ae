namespace SessionGraph.Store;

/// <summary>What the log of changes says of itself, in its one row.</summary>
public sealed class ChangeLogState
{
    /// <summary>The key of the one row: 1.</summary>
    public int Id { get; set; }

    /// <summary>
    /// Names the log. Sequence numbers mean nothing in a log of another identity. It is random, and renewed when the store is restored
    /// from a backup.
    /// </summary>
    public Guid Identity { get; set; }

    /// <summary>The greatest sequence number that was removed from the log; 0 while it is whole.</summary>
    public long PrunedThrough { get; set; }
}

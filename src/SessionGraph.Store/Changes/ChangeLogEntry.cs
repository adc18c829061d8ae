namespace SessionGraph.Store;

/// <summary>An entry of the change log: a change with the session's state after it.</summary>
public sealed class ChangeLogEntry
{
    /// <summary>The sequence number of the change. It ascends in commit order and is never reused.</summary>
    public long Sequence { get; set; }

    /// <summary>The session's id. The session may have been deleted since.</summary>
    public long SessionId { get; set; }

    /// <summary>The session's provider.</summary>
    public Provider Provider { get; set; }

    /// <summary>What happened.</summary>
    public SessionChangeKind Kind { get; set; }

    /// <summary>When the change was written (UTC, milliseconds).</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>The session's own columns after the change, as JSON.</summary>
    public string State { get; set; } = "";
}

namespace SessionGraph.Store;

/// <summary>A change in the log of changes, with the session's state after it.</summary>
public sealed class ChangeLogEntry
{
    /// <summary>The number of the change: ascending in the order of the commits, never used again.</summary>
    public long Sequence { get; set; }

    /// <summary>The session's id. The session may be deleted since.</summary>
    public long SessionId { get; set; }

    /// <summary>The session's provider.</summary>
    public Provider Provider { get; set; }

    /// <summary>What happened.</summary>
    public SessionChangeKind Kind { get; set; }

    /// <summary>When the change was written (UTC, milliseconds).</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>The session's own columns after the change, as the text of a JSON object.</summary>
    public string State { get; set; } = "";
}

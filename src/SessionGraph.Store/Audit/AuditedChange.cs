namespace SessionGraph.Store;

/// <summary>A change to record in the audit.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Type">The type of what changed.</param>
/// <param name="Key">The key of what changed within its type.</param>
/// <param name="Connection">The connection of what changed.</param>
public sealed record AuditedChange(AuditKind Kind, string Type, string Key, string Connection)
{
    /// <summary>The values before the change of the fields that changed: a JSON object. Null when there are none.</summary>
    public string? Before { get; init; }

    /// <summary>The values after the change of the fields that changed: a JSON object. Null when there are none, or the change log has them.</summary>
    public string? After { get; init; }

    /// <summary>The change in the change log, whose state the entry covers. Null when there is none.</summary>
    public SessionChange? Change { get; init; }
}

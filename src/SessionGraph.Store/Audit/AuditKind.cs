namespace SessionGraph.Store;

/// <summary>What an entry of the audit records.</summary>
/// <remarks>Stored as INTEGER. The first four are those of <see cref="SessionChangeKind"/>.</remarks>
public enum AuditKind
{
    /// <summary>A session or record was created.</summary>
    Created = 1,

    /// <summary>One or more fields of a session or record changed.</summary>
    Updated = 2,

    /// <summary>A session was cancelled.</summary>
    Cancelled = 3,

    /// <summary>A session or record was deleted, or marked as deleted.</summary>
    Deleted = 4,

    /// <summary>Personal data of one person was erased from the audit and the change log.</summary>
    Erased = 5,

    /// <summary>The gateway began to sign entries with another key.</summary>
    KeyChanged = 6,
}

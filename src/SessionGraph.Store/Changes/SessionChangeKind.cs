namespace SessionGraph.Store;

/// <summary>What happened to a session.</summary>
/// <remarks>Stored as INTEGER.</remarks>
public enum SessionChangeKind
{
    /// <summary>The session was created.</summary>
    Created = 1,

    /// <summary>One or more fields of the session changed.</summary>
    Updated = 2,

    /// <summary>The session was cancelled.</summary>
    Cancelled = 3,

    /// <summary>The session was deleted, or marked as deleted.</summary>
    Deleted = 4,
}

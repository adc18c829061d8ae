namespace SessionGraph.Store;

/// <summary>A session's status in one vocabulary for all providers.</summary>
/// <remarks>Stored as INTEGER, never derived from a clock at read time.</remarks>
public enum SessionStatus
{
    /// <summary>The provider has no status, or one that maps to nothing here.</summary>
    Unknown = 0,

    /// <summary>Not begun: a school's <c>not_started</c>.</summary>
    NotStarted = 1,

    /// <summary>Under way but not open to take part in: a school's <c>pending</c>.</summary>
    Pending = 2,

    /// <summary>Live: OneRoster's <c>active</c>.</summary>
    Active = 3,

    /// <summary>Finished: a school's <c>completed</c>, Zoho's <c>isSessionCompleted</c>.</summary>
    Completed = 4,

    /// <summary>Called off: a cancelled quiz session.</summary>
    Cancelled = 5,

    /// <summary>Kept as a tombstone: OneRoster's <c>tobedeleted</c>.</summary>
    Deleted = 6,
}

namespace SessionGraph.Store;

/// <summary>The status of a session in one vocabulary for all providers.</summary>
/// <remarks>Stored as INTEGER, never derived from a clock at read time.</remarks>
public enum SessionStatus
{
    /// <summary>The provider gives no status, or one that none of the other values stands for.</summary>
    Unknown = 0,

    /// <summary>The session has not begun.</summary>
    NotStarted = 1,

    /// <summary>The session is being prepared: <c>pending</c> at the school and in the quiz API.</summary>
    Pending = 2,

    /// <summary>
    /// The session is running or open to learners: <c>open</c> in the quiz API. In OneRoster, the record is in use: <c>active</c>.
    /// </summary>
    Active = 3,

    /// <summary>The session is over: <c>completed</c> at the school, <c>finished</c> in the quiz API, or past its end.</summary>
    Completed = 4,

    /// <summary>The session was called off: <c>cancel</c> in the quiz API.</summary>
    Cancelled = 5,

    /// <summary>
    /// The session is marked as deleted and stays readable: <c>tobedeleted</c> in OneRoster. In a change, also: the session was deleted.
    /// </summary>
    Deleted = 6,
}

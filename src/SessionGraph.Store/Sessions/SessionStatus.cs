namespace SessionGraph.Store;

/// <summary>The status of a session, in the same words for every provider.</summary>
/// <remarks>Stored as INTEGER. It is never computed from the clock at read time.</remarks>
public enum SessionStatus
{
    /// <summary>The provider gives no status, or one that has no equivalent here.</summary>
    Unknown = 0,

    /// <summary>The session has not begun.</summary>
    NotStarted = 1,

    /// <summary>The session is being prepared. The school and the quiz API say <c>pending</c>.</summary>
    Pending = 2,

    /// <summary>
    /// The session is running, or open to learners. The quiz API says <c>open</c>. OneRoster says <c>active</c> for a record that is in
    /// use.
    /// </summary>
    Active = 3,

    /// <summary>
    /// The session is over. The school says <c>completed</c>, the quiz API <c>finished</c>. In Zoho People and 360Learning, the session is
    /// past its end.
    /// </summary>
    Completed = 4,

    /// <summary>The session was called off. The quiz API says <c>cancel</c>.</summary>
    Cancelled = 5,

    /// <summary>
    /// The session is marked as deleted, and stays readable. OneRoster says <c>tobedeleted</c>. In a change and in the result of a delete:
    /// the session was deleted.
    /// </summary>
    Deleted = 6,
}

namespace SessionGraph.Store;

/// <summary>How a course session is held.</summary>
/// <remarks><c>type</c> in docs/providers/zoho-people.md, whose codes these are. Stored as INTEGER.</remarks>
public enum CourseSessionType
{
    /// <summary>In a classroom: <c>0</c> in Zoho People.</summary>
    Classroom = 0,

    /// <summary>Online: <c>1</c> in Zoho People, shown there as <c>E-learning</c>.</summary>
    ELearning = 1,
}

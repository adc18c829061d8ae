namespace SessionGraph.Store;

/// <summary>How a course session is held.</summary>
/// <remarks><c>type</c> in docs/providers/zoho-people.md, whose codes these are. Stored as INTEGER.</remarks>
public enum CourseSessionType
{
    /// <summary><c>0</c>, shown as <c>Classroom</c>.</summary>
    Classroom = 0,

    /// <summary><c>1</c>, shown as <c>E-learning</c>.</summary>
    ELearning = 1,
}

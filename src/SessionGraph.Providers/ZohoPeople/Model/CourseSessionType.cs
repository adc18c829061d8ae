namespace SessionGraph.Providers.ZohoPeople;

/// <summary>How a course session is held.</summary>
/// <remarks><c>type</c> in docs/providers/zoho-people.md, whose codes these are. Stored as INTEGER.</remarks>
public enum CourseSessionType
{
    /// <summary>In a classroom. Zoho People's code is <c>0</c>.</summary>
    Classroom = 0,

    /// <summary>Online. Zoho People's code is <c>1</c>, which it shows as <c>E-learning</c>.</summary>
    ELearning = 1,
}

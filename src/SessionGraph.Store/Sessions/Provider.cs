namespace SessionGraph.Store;

/// <summary>The service that a session comes from.</summary>
/// <remarks>Stored as INTEGER; it is the discriminator of the <c>Sessions</c> table.</remarks>
public enum Provider
{
    /// <summary>A school's session setups.</summary>
    /// <remarks>docs/providers/school.md.</remarks>
    School = 1,

    /// <summary>OneRoster 1.2 academic sessions.</summary>
    /// <remarks>docs/providers/oneroster.md.</remarks>
    OneRoster = 2,

    /// <summary>Quiz sessions.</summary>
    /// <remarks>docs/providers/quiz.md.</remarks>
    Quiz = 3,

    /// <summary>Zoho People course-module sessions.</summary>
    /// <remarks>docs/providers/zoho-people.md.</remarks>
    ZohoPeople = 4,

    /// <summary>360Learning path sessions.</summary>
    /// <remarks>docs/providers/360learning.md.</remarks>
    ThreeSixtyLearning = 5,
}

namespace SessionGraph.Store;

/// <summary>The service that a session comes from.</summary>
/// <remarks>Stored as INTEGER; it is the discriminator of the <c>Sessions</c> table.</remarks>
public enum Provider
{
    /// <summary>The school's own system, with session setups.</summary>
    /// <remarks>docs/providers/school.md.</remarks>
    School = 1,

    /// <summary>A OneRoster 1.2 service, with academic sessions.</summary>
    /// <remarks>docs/providers/oneroster.md.</remarks>
    OneRoster = 2,

    /// <summary>The quiz API, with quiz sessions.</summary>
    /// <remarks>docs/providers/quiz.md.</remarks>
    Quiz = 3,

    /// <summary>Zoho People's learning management, with course sessions.</summary>
    /// <remarks>docs/providers/zoho-people.md.</remarks>
    ZohoPeople = 4,

    /// <summary>360Learning, with path sessions.</summary>
    /// <remarks>docs/providers/360learning.md.</remarks>
    ThreeSixtyLearning = 5,
}

namespace SessionGraph.Store;

/// <summary>The service that a session comes from. Stored as INTEGER; it is the discriminator of the <c>Sessions</c> table.</summary>
public enum Provider
{
    /// <summary>A school's session setups (seed 000).</summary>
    School = 1,

    /// <summary>OneRoster 1.2 academic sessions (seed 001).</summary>
    OneRoster = 2,

    /// <summary>Quiz sessions (seed 002).</summary>
    Quiz = 3,

    /// <summary>Zoho People course-module sessions (seed 003).</summary>
    ZohoPeople = 4,

    /// <summary>360Learning path sessions (seed 004).</summary>
    ThreeSixtyLearning = 5,
}

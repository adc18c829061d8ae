namespace SessionGraph.Store;

/// <summary>The service that a session comes from.</summary>
/// <remarks>Stored as INTEGER; it is the discriminator of the <c>Sessions</c> table.</remarks>
public enum Provider
{
    /// <summary>A school's session setups.</summary>
    /// <remarks>Seed 000.</remarks>
    School = 1,

    /// <summary>OneRoster 1.2 academic sessions.</summary>
    /// <remarks>Seed 001.</remarks>
    OneRoster = 2,

    /// <summary>Quiz sessions.</summary>
    /// <remarks>Seed 002.</remarks>
    Quiz = 3,

    /// <summary>Zoho People course-module sessions.</summary>
    /// <remarks>Seed 003.</remarks>
    ZohoPeople = 4,

    /// <summary>360Learning path sessions.</summary>
    /// <remarks>Seed 004.</remarks>
    ThreeSixtyLearning = 5,
}

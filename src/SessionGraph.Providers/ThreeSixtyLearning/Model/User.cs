namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A user of a company in 360Learning. Instructors are users.</summary>
/// <remarks><c>instructorsMails</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class User : Lookup<string>
{
    /// <summary>The user's email address. Unique in a connection, ignoring case.</summary>
    public string Mail { get; set; } = "";

    /// <summary>Whether the user is the platform owner. The platform owner instructs the sessions that name no instructor.</summary>
    public bool IsPlatformOwner { get; set; }
}

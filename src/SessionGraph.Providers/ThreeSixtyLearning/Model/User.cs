namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A user of a company in 360Learning. Instructors are users.</summary>
/// <remarks><c>instructorsMails</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class User
{
    /// <summary>The name of the connection that the user belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The user's id in 360Learning, 24 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The user's email address. Unique in a connection, ignoring case.</summary>
    public string Mail { get; set; } = "";

    /// <summary>The user's full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether the user is the platform owner. The platform owner instructs the sessions that name no instructor.</summary>
    public bool IsPlatformOwner { get; set; }
}

namespace SessionGraph.Store;

/// <summary>A user of the company, who can be an instructor.</summary>
/// <remarks><c>instructorsMails</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class User
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's id: 24 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The email address: unique in a connection and compared without regard to case (ASCII).</summary>
    public string Mail { get; set; } = "";

    /// <summary>The full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether this is the platform owner, who instructs a session for which no instructor is given.</summary>
    public bool IsPlatformOwner { get; set; }
}

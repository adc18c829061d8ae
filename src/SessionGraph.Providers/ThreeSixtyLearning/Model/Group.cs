namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A group of users in 360Learning. Each path session is owned by a group.</summary>
/// <remarks><c>sessionOwnerGroup</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class Group
{
    /// <summary>The name of the connection that the group belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The group's id in 360Learning, 24 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The group's name in 360Learning.</summary>
    public string Name { get; set; } = "";
}

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A learning path in 360Learning. Learners follow a path in sessions.</summary>
/// <remarks><c>pathId</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class LearningPath
{
    /// <summary>The name of the connection that the path belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The path's id in 360Learning, 24 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The path's name in 360Learning.</summary>
    public string Name { get; set; } = "";
}

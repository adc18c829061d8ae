namespace SessionGraph.Store;

/// <summary>A learning path.</summary>
/// <remarks><c>pathId</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class LearningPath
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's id: 24 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";
}

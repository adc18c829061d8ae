namespace SessionGraph.Store;

/// <summary>A blended-learning course.</summary>
/// <remarks><c>courseId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class Course
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's id: about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";
}

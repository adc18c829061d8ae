namespace SessionGraph.Store;

/// <summary>A module of a course batch.</summary>
/// <remarks><c>moduleId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class CourseModule
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's id: about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The <see cref="CourseBatch"/> that the module belongs to.</summary>
    public string BatchId { get; set; } = "";

    /// <summary>The batch.</summary>
    public CourseBatch? Batch { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";
}

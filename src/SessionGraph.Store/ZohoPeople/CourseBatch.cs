namespace SessionGraph.Store;

/// <summary>One run of a course; its sessions' dates lie inside it.</summary>
/// <remarks><c>batchId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class CourseBatch
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's id: about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The <see cref="Store.Course"/> that is run.</summary>
    public string CourseId { get; set; } = "";

    /// <summary>The course.</summary>
    public Course? Course { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The first day, or null for no limit.</summary>
    public DateOnly? StartDate { get; set; }

    /// <summary>The last day (inclusive), or null for no limit.</summary>
    public DateOnly? EndDate { get; set; }
}

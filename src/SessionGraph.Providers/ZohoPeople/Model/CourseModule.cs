namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A module of a course batch, which is one run of a course. Course sessions belong to modules.</summary>
/// <remarks><c>moduleId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class CourseModule : Lookup<string>
{
    /// <summary>The id of the batch that the module belongs to.</summary>
    public string BatchId { get; set; } = "";

    /// <summary>The batch that the module belongs to.</summary>
    public CourseBatch? Batch { get; set; }
}

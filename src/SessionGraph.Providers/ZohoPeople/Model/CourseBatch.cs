namespace SessionGraph.Providers.ZohoPeople;

/// <summary>One run of a course, for a group of learners. Its sessions take place between its first and its last day.</summary>
/// <remarks><c>batchId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class CourseBatch : Lookup<string>
{
    /// <summary>The id of the course that the batch runs.</summary>
    public string CourseId { get; set; } = "";

    /// <summary>The course that the batch runs.</summary>
    public Course? Course { get; set; }

    /// <summary>The first day of the batch. Null when the batch has no fixed first day.</summary>
    public DateOnly? StartDate { get; set; }

    /// <summary>The last day of the batch, inclusive. Null when the batch has no fixed last day.</summary>
    public DateOnly? EndDate { get; set; }
}

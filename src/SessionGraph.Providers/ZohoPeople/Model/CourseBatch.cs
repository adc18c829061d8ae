namespace SessionGraph.Providers.ZohoPeople;

/// <summary>One run of a course, for a group of learners. Its sessions take place between its first and its last day.</summary>
/// <remarks><c>batchId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class CourseBatch
{
    /// <summary>The name of the connection that the batch belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The batch's id in Zoho People, about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The id of the course that the batch runs.</summary>
    public string CourseId { get; set; } = "";

    /// <summary>The course that the batch runs.</summary>
    public Course? Course { get; set; }

    /// <summary>The batch's name in Zoho People.</summary>
    public string Name { get; set; } = "";

    /// <summary>The first day of the batch. Null when the batch has no fixed first day.</summary>
    public DateOnly? StartDate { get; set; }

    /// <summary>The last day of the batch, inclusive. Null when the batch has no fixed last day.</summary>
    public DateOnly? EndDate { get; set; }
}

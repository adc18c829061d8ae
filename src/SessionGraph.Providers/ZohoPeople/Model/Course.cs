namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course in Zoho People.</summary>
/// <remarks><c>courseId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class Course
{
    /// <summary>The name of the connection that the course belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The course's id in Zoho People, about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The course's name in Zoho People.</summary>
    public string Name { get; set; } = "";
}

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A category by which sessions are graded.</summary>
/// <remarks><c>gradeCategoryId</c>, <c>gradeCategoryName</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class GradeCategory
{
    /// <summary>The name of the connection that the category belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The category's id in Zoho People, about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The category's name in Zoho People.</summary>
    public string Name { get; set; } = "";
}

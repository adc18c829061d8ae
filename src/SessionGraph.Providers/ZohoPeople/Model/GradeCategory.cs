namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A category by which sessions are graded.</summary>
/// <remarks><c>gradeCategoryId</c>, <c>gradeCategoryName</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class GradeCategory
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The category's id in Zoho People, about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The category's name in Zoho People.</summary>
    public string Name { get; set; } = "";
}

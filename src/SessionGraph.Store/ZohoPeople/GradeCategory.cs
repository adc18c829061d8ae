namespace SessionGraph.Store;

/// <summary>A grade category.</summary>
/// <remarks><c>gradeCategoryId</c>, <c>gradeCategoryName</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class GradeCategory
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's id: about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";
}

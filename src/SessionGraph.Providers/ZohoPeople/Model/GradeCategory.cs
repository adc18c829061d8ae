namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A category by which sessions are graded.</summary>
/// <remarks><c>gradeCategoryId</c>, <c>gradeCategoryName</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class GradeCategory : Lookup<string>;

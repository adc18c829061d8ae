
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A category by which course sessions are graded.</summary>
[ObjectType<GradeCategory>(IgnoreProperties = [nameof(GradeCategory.Connection)])]
public static class GradeCategoryType;

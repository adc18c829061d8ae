
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A category by which course sessions are graded.</summary>
[ObjectType<GradeCategory>]
public static class GradeCategoryType;

using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>How a session is graded.</summary>
[ObjectType<GradeCategory>(IgnoreProperties = [nameof(GradeCategory.Connection)])]
public static class GradeCategoryType;

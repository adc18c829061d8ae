
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course in Zoho People.</summary>
[ObjectType<Course>(IgnoreProperties = [nameof(Course.Connection)])]
public static class CourseType;

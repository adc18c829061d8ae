
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course in Zoho People.</summary>
[ObjectType<Course>]
public static class CourseType;

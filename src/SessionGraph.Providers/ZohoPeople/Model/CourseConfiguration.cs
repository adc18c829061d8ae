namespace SessionGraph.Providers.ZohoPeople;

internal sealed class CourseConfiguration() : LookupConfiguration<Course, string>("Courses");

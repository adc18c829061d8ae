namespace SessionGraph.Providers.ZohoPeople;

internal sealed class GradeCategoryConfiguration() : LookupConfiguration<GradeCategory, string>("GradeCategories");

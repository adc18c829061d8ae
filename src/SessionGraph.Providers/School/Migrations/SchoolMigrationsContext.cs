namespace SessionGraph.Providers.School;

/// <summary>What <c>dotnet ef</c> makes the migrations of the school provider of.</summary>
internal sealed class SchoolMigrationsContext : MigrationsContext<SchoolProvider>;

namespace SessionGraph.Providers.School;

/// <summary>The context for scaffolding the school provider's migrations with <c>dotnet ef</c>.</summary>
internal sealed class SchoolMigrationsContext : MigrationsContext<SchoolProvider>;

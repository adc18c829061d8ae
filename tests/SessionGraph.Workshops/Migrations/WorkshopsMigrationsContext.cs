namespace SessionGraph.Workshops;

/// <summary>What <c>dotnet ef</c> makes the migrations of the workshops of.</summary>
internal sealed class WorkshopsMigrationsContext : MigrationsContext<WorkshopsProvider>;

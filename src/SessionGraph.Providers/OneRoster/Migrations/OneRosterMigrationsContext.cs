namespace SessionGraph.Providers.OneRoster;

/// <summary>What <c>dotnet ef</c> makes the migrations of the OneRoster provider of.</summary>
internal sealed class OneRosterMigrationsContext : MigrationsContext<OneRosterProvider>;

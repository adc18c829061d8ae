namespace SessionGraph.Providers.OneRoster;

/// <summary>The context for scaffolding the OneRoster provider's migrations with <c>dotnet ef</c>.</summary>
internal sealed class OneRosterMigrationsContext : MigrationsContext<OneRosterProvider>;

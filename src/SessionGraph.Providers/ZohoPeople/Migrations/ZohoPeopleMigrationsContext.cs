namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The context for scaffolding the Zoho People provider's migrations with <c>dotnet ef</c>.</summary>
internal sealed class ZohoPeopleMigrationsContext : MigrationsContext<ZohoPeopleProvider>;

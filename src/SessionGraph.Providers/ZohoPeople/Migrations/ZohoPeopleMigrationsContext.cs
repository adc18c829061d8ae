namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What <c>dotnet ef</c> makes the migrations of the Zoho People provider of.</summary>
internal sealed class ZohoPeopleMigrationsContext : MigrationsContext<ZohoPeopleProvider>;

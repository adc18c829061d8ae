namespace SessionGraph.Providers.OneRoster;

internal sealed class OrganisationConfiguration() : LookupConfiguration<Organisation, string>("Organisations", "SourcedId");

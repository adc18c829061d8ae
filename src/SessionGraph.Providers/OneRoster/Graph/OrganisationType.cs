
namespace SessionGraph.Providers.OneRoster;

/// <summary>A school, district or other organisation that academic sessions belong to.</summary>
[ObjectType<Organisation>]
public static class OrganisationType;


namespace SessionGraph.Providers.OneRoster;

/// <summary>A school, district or other organisation that academic sessions belong to.</summary>
[ObjectType<Organisation>(IgnoreProperties = [nameof(Organisation.Connection)])]
public static class OrganisationType;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The options of an import.</summary>
/// <param name="Connection">The name of the connection; null for the provider's only connection.</param>
/// <param name="Organisation">The <c>sourcedId</c> of the organisation for new sessions; null for the one in <c>orgs.csv</c>.</param>
/// <param name="IsPartial">Whether to import the valid rows when others have errors.</param>
/// <param name="IsDryRun">Whether to only report what the import would change.</param>
public sealed record ImportOptions(string? Connection = null, string? Organisation = null, bool IsPartial = false, bool IsDryRun = false);

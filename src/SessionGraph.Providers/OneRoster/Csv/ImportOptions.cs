namespace SessionGraph.Providers.OneRoster;

/// <summary>What an import is asked to do.</summary>
/// <param name="Connection">The name of the connection; null means the provider's only one.</param>
/// <param name="Organisation">The <c>sourcedId</c> of the organisation of new sessions; null means the one that <c>orgs.csv</c> tells.</param>
/// <param name="IsPartial">Whether the rows without an error are imported although others have one.</param>
/// <param name="IsDryRun">Whether the import only says what it would do.</param>
public sealed record ImportOptions(string? Connection = null, string? Organisation = null, bool IsPartial = false, bool IsDryRun = false);

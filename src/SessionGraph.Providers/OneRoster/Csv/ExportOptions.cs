namespace SessionGraph.Providers.OneRoster;

/// <summary>The options of an export.</summary>
/// <param name="Connection">The name of the connection; null for the provider's only connection.</param>
/// <param name="Organisation">The <c>sourcedId</c> of the organisation whose sessions are exported; null for all.</param>
/// <param name="IsDelta">Whether to write a delta file, with the status and stamp of each session, including deleted ones.</param>
/// <param name="Since">Export only what changed since this instant; null for everything.</param>
/// <param name="IsOverwriting">Whether to replace existing files.</param>
public sealed record ExportOptions(
    string? Connection = null, string? Organisation = null, bool IsDelta = false, DateTimeOffset? Since = null, bool IsOverwriting = false);

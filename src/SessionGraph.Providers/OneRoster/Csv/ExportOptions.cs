namespace SessionGraph.Providers.OneRoster;

/// <summary>What an export has.</summary>
/// <param name="Connection">The name of the connection; null means the provider's only one.</param>
/// <param name="Organisation">The <c>sourcedId</c> of the only organisation whose sessions are exported; null means all.</param>
/// <param name="IsDelta">Whether the file is a delta file, with the status and the stamp of each session, and with those that are deleted.</param>
/// <param name="Since">Only what has changed since; null means all.</param>
/// <param name="IsOverwriting">Whether files that are there are replaced.</param>
public sealed record ExportOptions(
    string? Connection = null, string? Organisation = null, bool IsDelta = false, DateTimeOffset? Since = null, bool IsOverwriting = false);

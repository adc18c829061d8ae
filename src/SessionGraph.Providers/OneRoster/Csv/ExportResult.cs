namespace SessionGraph.Providers.OneRoster;

/// <summary>What was exported.</summary>
/// <param name="Connection">The name of the connection.</param>
/// <param name="Sessions">How many sessions.</param>
/// <param name="Organisations">How many organisations.</param>
/// <param name="Deleted">How many sessions are not in the file because they are marked as deleted.</param>
public sealed record ExportResult(string Connection, int Sessions, int Organisations, int Deleted);

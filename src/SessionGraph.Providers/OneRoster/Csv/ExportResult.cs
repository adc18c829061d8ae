namespace SessionGraph.Providers.OneRoster;

/// <summary>What was exported.</summary>
/// <param name="Connection">The name of the connection.</param>
/// <param name="Sessions">How many sessions.</param>
/// <param name="Organisations">How many organisations.</param>
/// <param name="Deleted">How many sessions are not in the file because they are marked as deleted.</param>
/// <param name="Orphans">How many sessions of a bulk file have a parent that is not in it.</param>
public sealed record ExportResult(string Connection, int Sessions, int Organisations, int Deleted, int Orphans);

namespace SessionGraph.Providers.OneRoster;

/// <summary>The result of an export.</summary>
/// <param name="Connection">The name of the connection.</param>
/// <param name="Sessions">The number of exported sessions.</param>
/// <param name="Organisations">The number of exported organisations.</param>
/// <param name="Deleted">The number of sessions that a bulk file omits because they are marked as deleted.</param>
/// <param name="Orphans">The number of sessions in a bulk file whose parent is not in the file.</param>
public sealed record ExportResult(string Connection, int Sessions, int Organisations, int Deleted, int Orphans);

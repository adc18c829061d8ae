namespace SessionGraph.Providers;

/// <summary>Reads sessions and the records that they refer to. Queries change nothing.</summary>
public sealed class Query;

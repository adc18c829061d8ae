namespace SessionGraph.Providers;

/// <summary>
/// Changes sessions. The fields of one operation run one after another. Each is stored completely or not at all, and a field that fails
/// does not undo the others.
/// </summary>
public sealed class Mutation;

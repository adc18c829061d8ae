namespace SessionGraph.Gateway.Sessions;

/// <summary>
/// Changes sessions. The fields of one operation run one after another. Each is stored completely or not at all, whatever becomes of the
/// others.
/// </summary>
public sealed class Mutation;

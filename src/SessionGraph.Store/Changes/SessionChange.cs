namespace SessionGraph.Store;

/// <summary>A change of one session.</summary>
/// <param name="Sequence">The change's number in the log: from 1, ascending in the order of the commits, never used again.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Session">
/// The session as the change left it; after a delete its last state, with the status <see cref="SessionStatus.Deleted"/>. The records that it
/// links to are not part of it: they come as they are now.
/// </param>
/// <param name="Size">The size of the state in the log, in bytes.</param>
public sealed record SessionChange(long Sequence, SessionChangeKind Kind, Session Session, int Size);

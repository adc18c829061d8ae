namespace SessionGraph.Store;

/// <summary>A change of one session.</summary>
/// <param name="Sequence">The change's number in the log: from 1, ascending in the order of the commits, never used again.</param>
/// <param name="Kind">What happened to the session.</param>
/// <param name="Session">
/// The session as it was after the change. A deleted session has its last state and the status <see cref="SessionStatus.Deleted"/>. The
/// records that the session refers to are read as they are now.
/// </param>
/// <param name="Size">The size of the state in the log, in bytes.</param>
public sealed record SessionChange(long Sequence, SessionChangeKind Kind, Session Session, int Size);

namespace SessionGraph.Store;

/// <summary>A change of one session.</summary>
/// <param name="Sequence">
/// The sequence number of the change in the log. It starts at 1, ascends in commit order and is never reused.
/// </param>
/// <param name="Kind">What happened to the session.</param>
/// <param name="Session">
/// The session as it was after the change. A deleted session has its last state and the status <see cref="SessionStatus.Deleted"/>. The
/// records that the session refers to are read as they are now.
/// </param>
/// <param name="Size">The size of the state in the log, in bytes.</param>
public sealed record SessionChange(long Sequence, SessionChangeKind Kind, Session Session, int Size);

using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>A change of one session, as committed.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Session">
/// The session after the change; after a delete its last state, with the status <see cref="SessionStatus.Deleted"/>.
/// </param>
public sealed record SessionChange(SessionChangeKind Kind, Session Session);


namespace SessionGraph.Providers;

/// <summary>The session has changed since it was read. Read it again, and repeat the change.</summary>
/// <param name="expectedVersion">The version that the client expected; null when it named none and another write came in between.</param>
/// <param name="currentVersion">The version that the session has.</param>
/// <param name="session">The current session; null when it no longer exists.</param>
public sealed class ConflictException(int? expectedVersion, int currentVersion, Session? session) : SessionException(
    expectedVersion is null
        ? $"The session was changed by another write and now has version {currentVersion}. Read it again and repeat the change."
        : $"Version {expectedVersion} was expected, but the session has version {currentVersion}. Read it again and repeat the change.",
    "CONFLICT")
{
    /// <summary>The version that the session has now.</summary>
    public int CurrentVersion { get; } = currentVersion;

    /// <summary>The session as it is now. Null when it has been deleted.</summary>
    public Session? Session { get; } = session;
}

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>There is no path session with the id in <c>id</c> or <c>key</c>. 360Learning reports this as HTTP 404.</summary>
/// <param name="reference">The session that was asked for.</param>
public sealed class PathSessionNotFoundException(SessionReference reference)
    : SessionNotFoundException(reference, "path session", "session_not_found");

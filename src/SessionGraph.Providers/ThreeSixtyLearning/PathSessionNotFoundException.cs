namespace SessionGraph.Providers;

/// <summary>There is no path session with this id (HTTP status 404 in 360Learning).</summary>
public sealed class PathSessionNotFoundException() : SessionException(
    "There is no path session with this id. Give the id of one that the list shows.",
    "session_not_found");

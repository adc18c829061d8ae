namespace SessionGraph.Providers;

/// <summary>There is no path session with this id (360Learning's 404).</summary>
public sealed class PathSessionNotFoundException() : SessionException(
    "There is no path session with this id. Give the id of one that the list shows.",
    "session_not_found");

namespace SessionGraph.Providers;

/// <summary>There is no such academic session (OneRoster's 404; an update is not an upsert).</summary>
public sealed class AcademicSessionNotFoundException() : SessionException(
    "There is no academic session with this id. Give the id of one that the list shows, or create it first.",
    "unknownobject");

namespace SessionGraph.Providers;

/// <summary>There is no academic session with this id; an update does not create one (HTTP status 404 in OneRoster).</summary>
public sealed class AcademicSessionNotFoundException() : SessionException(
    "There is no academic session with this id. Give the id of one that the list shows, or create it first.",
    "unknownobject");

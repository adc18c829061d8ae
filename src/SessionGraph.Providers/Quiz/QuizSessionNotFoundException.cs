namespace SessionGraph.Providers;

/// <summary>There is no quiz session with this id (HTTP status 404 in the quiz API).</summary>
public sealed class QuizSessionNotFoundException() : SessionException(
    "There is no quiz session with this id. Give the id of one that the list shows.",
    "Verse::Error::RecordNotFound");

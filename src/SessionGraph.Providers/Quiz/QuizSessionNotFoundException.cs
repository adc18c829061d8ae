namespace SessionGraph.Providers;

/// <summary>There is no quiz session with this id (the quiz API's 404).</summary>
public sealed class QuizSessionNotFoundException() : SessionException(
    "There is no quiz session with this id. Give the id of one that the list shows.",
    "Verse::Error::RecordNotFound");

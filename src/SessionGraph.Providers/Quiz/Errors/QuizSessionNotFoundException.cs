namespace SessionGraph.Providers.Quiz;

/// <summary>There is no quiz session with the id in <c>id</c> or <c>key</c>. The quiz API reports this as HTTP 404.</summary>
/// <param name="reference">The session that was asked for.</param>
public sealed class QuizSessionNotFoundException(SessionReference reference)
    : SessionNotFoundException(reference, "quiz session", "Verse::Error::RecordNotFound");

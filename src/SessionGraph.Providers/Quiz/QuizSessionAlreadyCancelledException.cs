namespace SessionGraph.Providers;

/// <summary>The quiz session has already been cancelled (HTTP status 422 in the quiz API).</summary>
public sealed class QuizSessionAlreadyCancelledException() : SessionException(
    "The quiz session is cancelled already; there is nothing left to cancel.",
    "Verse::Error::ValidationFailed");

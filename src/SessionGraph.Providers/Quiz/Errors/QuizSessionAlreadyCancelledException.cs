namespace SessionGraph.Providers.Quiz;

/// <summary>The quiz session has already been cancelled. The quiz API reports this as HTTP 422.</summary>
public sealed class QuizSessionAlreadyCancelledException() : SessionException(
    "The quiz session is cancelled already; there is nothing left to cancel.",
    "Verse::Error::ValidationFailed");

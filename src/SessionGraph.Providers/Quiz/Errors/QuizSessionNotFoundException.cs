namespace SessionGraph.Providers.Quiz;

/// <summary>There is no quiz session with the id in <c>id</c>. The quiz API reports this as HTTP 404.</summary>
public sealed class QuizSessionNotFoundException() : SessionException(
    "There is no quiz session with this id. Give the id of one that the list shows.",
    "Verse::Error::RecordNotFound")
{
    /// <summary>The field of the input whose record was not found: <c>id</c>.</summary>
    public override string Field => "id";
}

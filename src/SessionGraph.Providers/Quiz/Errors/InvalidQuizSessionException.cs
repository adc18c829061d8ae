namespace SessionGraph.Providers.Quiz;

/// <summary>A field of the quiz session is not valid. The quiz API reports this as HTTP 422.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="attribute">The quiz API's name of the field.</param>
/// <param name="rule">What is wrong and how to correct it.</param>
public sealed class InvalidQuizSessionException(string field, string attribute, string rule)
    : SessionException($"{field} {rule}.", "Verse::Error::ValidationFailed")
{
    /// <summary>The field of the input that is not valid, such as <c>score</c>.</summary>
    public override string Field { get; } = field;

    /// <summary>The JSON pointer by which the quiz API names the field, such as <c>/data/attributes/score</c>.</summary>
    public string Pointer { get; } = $"/data/attributes/{attribute}";
}

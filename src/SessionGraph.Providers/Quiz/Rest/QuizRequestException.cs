namespace SessionGraph.Providers.Quiz;

/// <summary>A request to the quiz API that is not valid.</summary>
/// <param name="errors">What is wrong, at least one error.</param>
internal sealed class QuizRequestException(params IReadOnlyList<QuizError> errors) : Exception(errors[0].Detail)
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<QuizError> Errors { get; } = errors;
}

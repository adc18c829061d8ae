namespace SessionGraph.Providers.Quiz;

/// <summary>An invalid request to the quiz API.</summary>
/// <param name="errors">The errors, at least one.</param>
internal sealed class QuizRequestException(params IReadOnlyList<QuizError> errors) : Exception(errors[0].Detail)
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<QuizError> Errors { get; } = errors;
}

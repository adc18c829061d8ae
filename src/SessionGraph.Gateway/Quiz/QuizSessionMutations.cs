using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Quiz;

/// <summary>Writes quiz sessions (docs/providers/quiz.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class QuizSessionMutations
{
    /// <summary>Creates a quiz session for a person; name, status and score are the provider's to assign.</summary>
    [Error<InvalidQuizSessionException>]
    [Error<PersonNotFoundException>]
    public static Task<QuizSession> CreateQuizSessionAsync(
        CreateQuizSessionInput input, QuizSessions quizSessions, CancellationToken cancellationToken)
        => quizSessions.CreateAsync(input, cancellationToken);

    /// <summary>Changes what is given of a quiz session (PATCH): absent leaves it, null clears it.</summary>
    [Error<QuizSessionNotFoundException>]
    [Error<InvalidQuizSessionException>]
    [Error<PersonNotFoundException>]
    [Error<ConflictException>]
    public static Task<QuizSession> UpdateQuizSessionAsync(
        UpdateQuizSessionInput input, QuizSessions quizSessions, CancellationToken cancellationToken)
        => quizSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Cancels a quiz session; it stays readable.</summary>
    [Error<QuizSessionNotFoundException>]
    [Error<QuizSessionAlreadyCancelledException>]
    [Error<ConflictException>]
    public static Task<QuizSession> CancelQuizSessionAsync(
        [ID<QuizSession>] long id, int? expectedVersion, QuizSessions quizSessions, CancellationToken cancellationToken)
        => quizSessions.CancelAsync(id, expectedVersion, cancellationToken);

    /// <summary>Deletes a quiz session for good; the payload has its last state.</summary>
    [Error<QuizSessionNotFoundException>]
    [Error<ConflictException>]
    public static Task<QuizSession> DeleteQuizSessionAsync(
        [ID<QuizSession>] long id, int? expectedVersion, QuizSessions quizSessions, CancellationToken cancellationToken)
        => quizSessions.DeleteAsync(id, expectedVersion, cancellationToken);
}

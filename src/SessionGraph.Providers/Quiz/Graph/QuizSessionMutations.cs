
namespace SessionGraph.Providers.Quiz;

/// <summary>Writes quiz sessions (docs/providers/quiz.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class QuizSessionMutations
{
    /// <summary>Creates a quiz session for a person. It is `open` and has no name and no score yet.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<InvalidQuizSessionException>]
    [Error<PersonNotFoundException>]
    [Error<ExternalIdTakenException>]
    public static Task<QuizSession> CreateQuizSessionAsync(
        CreateQuizSessionInput input, QuizSessionService quizSessions, CancellationToken cancellationToken)
        => quizSessions.CreateAsync(input, cancellationToken);

    /// <summary>Changes the fields of a quiz session that are given (PATCH). The other fields keep their values.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<QuizSessionNotFoundException>]
    [Error<InvalidQuizSessionException>]
    [Error<PersonNotFoundException>]
    [Error<ConflictException>]
    public static Task<QuizSession> UpdateQuizSessionAsync(
        UpdateQuizSessionInput input, QuizSessionService quizSessions, CancellationToken cancellationToken)
        => quizSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Cancels a quiz session. Its `providerStatus` becomes `cancel`, and it stays readable.</summary>
    /// <param name="id">The global id of the quiz session. Give either `id` or `key`.</param>
    /// <param name="key">The provider's own id of the quiz session, in place of `id`.</param>
    /// <param name="expectedVersion">
    /// The `version` that you read. If the session has another version by now, nothing changes and the error is a
    /// `ConflictError`. Default: no check.
    /// </param>
    /// <param name="quizSessions">Writes the quiz sessions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [Error<ConnectionNotFoundException>]
    [Error<QuizSessionNotFoundException>]
    [Error<QuizSessionAlreadyCancelledException>]
    [Error<ConflictException>]
    public static Task<QuizSession> CancelQuizSessionAsync(
        [ID<QuizSession>] long? id,
        ExternalKeyInput? key,
        int? expectedVersion,
        QuizSessionService quizSessions,
        CancellationToken cancellationToken)
        => quizSessions.CancelAsync(SessionReference.Of(id, key), expectedVersion, cancellationToken);

    /// <summary>Deletes a quiz session permanently. Returns its last state, with the status `DELETED`.</summary>
    /// <param name="id">The global id of the quiz session. Give either `id` or `key`.</param>
    /// <param name="key">The provider's own id of the quiz session, in place of `id`.</param>
    /// <param name="expectedVersion">
    /// The `version` that you read. If the session has another version by now, nothing changes and the error is a
    /// `ConflictError`. Default: no check.
    /// </param>
    /// <param name="quizSessions">Writes the quiz sessions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [Error<ConnectionNotFoundException>]
    [Error<QuizSessionNotFoundException>]
    [Error<ConflictException>]
    public static Task<QuizSession> DeleteQuizSessionAsync(
        [ID<QuizSession>] long? id,
        ExternalKeyInput? key,
        int? expectedVersion,
        QuizSessionService quizSessions,
        CancellationToken cancellationToken)
        => quizSessions.DeleteAsync(SessionReference.Of(id, key), expectedVersion, cancellationToken);
}

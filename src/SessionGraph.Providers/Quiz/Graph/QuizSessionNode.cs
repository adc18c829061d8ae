
namespace SessionGraph.Providers.Quiz;

/// <summary>
/// One person's attempt at a quiz. It has a deadline, `expiresAt`, but no start and no end. `providerStatus` is a word of the quiz API,
/// such as `open`, `pending`, `finished` or `cancel`.
/// </summary>
[ObjectType<QuizSession>(IgnoreProperties = [nameof(QuizSession.Person)])]
public static class QuizSessionNode
{
    /// <summary>The quiz session with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<QuizSession?> GetNodeAsync(
        long id, SessionByIdDataLoader<QuizSession> quizSessions, IResolverContext context, CancellationToken cancellationToken)
        => quizSessions.Select(context).LoadAsync(id, cancellationToken);

    /// <summary>The name of the quiz session, an alias of `title`.</summary>
    public static string? GetName([Parent(requires: nameof(Session.Title))] QuizSession session) => session.Title;

    /// <summary>The person who takes the quiz.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<Person?>> GetPersonAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(QuizSession.PersonId))] IReadOnlyList<QuizSession> sessions,
        LookupDataLoader<Person, int> people,
        IResolverContext context,
        CancellationToken cancellationToken)
        => people.Select(context).LoadAsync(
            sessions, session => LookupKey.Of(session.Connection, session.PersonId), cancellationToken);
}

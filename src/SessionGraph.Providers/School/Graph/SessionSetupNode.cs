using SessionGraph.Providers.OneRoster;

namespace SessionGraph.Providers.School;

/// <summary>
/// A school's progress in setting up an exam session or an academic session. It has no title, no start and no end. `providerStatus` is
/// `not_started`, `pending` or `completed`.
/// </summary>
[ObjectType<SessionSetup>]
public static class SessionSetupNode
{
    /// <summary>The session setup with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<SessionSetup?> GetNodeAsync(
        long id, SessionByIdDataLoader<SessionSetup> sessionSetups, IResolverContext context, CancellationToken cancellationToken)
        => sessionSetups.Select(context).LoadAsync(id, cancellationToken);

    /// <summary>
    /// The OneRoster academic session of any connection whose `sourcedId` is `academicSessionId`, ignoring case. Null when there is none.
    /// </summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<AcademicSession?>> GetAcademicSessionAsync(
        [Parent(requires: nameof(SessionSetup.AcademicSessionId))] IReadOnlyList<SessionSetup> sessionSetups,
        AcademicSessionByUuidDataLoader academicSessions,
        IResolverContext context,
        CancellationToken cancellationToken)
        => academicSessions.Select(context).LoadAsync(
            sessionSetups, sessionSetup => sessionSetup.AcademicSessionId?.ToString("D"), cancellationToken);

    /// <summary>
    /// The OneRoster academic session of any connection whose `sourcedId` is `examSessionId`, ignoring case. Null when there is none.
    /// </summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<AcademicSession?>> GetExamSessionAsync(
        [Parent(requires: nameof(SessionSetup.ExamSessionId))] IReadOnlyList<SessionSetup> sessionSetups,
        AcademicSessionByUuidDataLoader academicSessions,
        IResolverContext context,
        CancellationToken cancellationToken)
        => academicSessions.Select(context).LoadAsync(
            sessionSetups, sessionSetup => sessionSetup.ExamSessionId?.ToString("D"), cancellationToken);
}

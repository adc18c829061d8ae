
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A session of a 360Learning path. It always has a start; without an end it is open-ended.</summary>
[ObjectType<PathSession>(IgnoreProperties =
[
    nameof(PathSession.Path), nameof(PathSession.OwnerGroup), nameof(PathSession.Instructors), nameof(PathSession.InstructorIds),
])]
public static class PathSessionNode
{
    /// <summary>The path session with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<PathSession?> GetNodeAsync(
        long id, SessionByIdDataLoader<PathSession> pathSessions, IResolverContext context, CancellationToken cancellationToken)
        => pathSessions.Select(context).LoadAsync(id, cancellationToken);

    /// <summary>The name of the session, an alias of `title`.</summary>
    public static string GetSessionName([Parent(requires: nameof(Session.Title))] PathSession session) => session.Title!;

    /// <summary>When the session starts, an alias of `startsAt`.</summary>
    public static DateTime GetStartDate([Parent(requires: nameof(Session.StartsAt))] PathSession session) => session.StartsAt!.Value;

    /// <summary>The first moment after the session, an alias of `endsAt`. Null when the session is open-ended.</summary>
    public static DateTime? GetEndDate([Parent(requires: nameof(Session.EndsAt))] PathSession session) => session.EndsAt;

    /// <summary>The path that the session follows.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<LearningPath?>> GetPathAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(PathSession.PathId))] IReadOnlyList<PathSession> sessions,
        LookupDataLoader<LearningPath, string> paths,
        IResolverContext context,
        CancellationToken cancellationToken)
        => paths.Select(context).LoadAsync(
            sessions, session => LookupKey.Of(session.Connection, session.PathId), cancellationToken);

    /// <summary>The group that owns the session.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<Group?>> GetOwnerGroupAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(PathSession.SessionOwnerGroup))] IReadOnlyList<PathSession> sessions,
        LookupDataLoader<Group, string> groups,
        IResolverContext context,
        CancellationToken cancellationToken)
        => groups.Select(context).LoadAsync(
            sessions, session => LookupKey.Of(session.Connection, session.SessionOwnerGroup), cancellationToken);

    /// <summary>The users who instruct the session, the main instructor first.</summary>
    [Cost(1)]
    [ListSize(AssumedSize = 5)]
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<User>>> GetInstructorsAsync(
        [Parent(requires: nameof(Session.Id))] IReadOnlyList<PathSession> sessions,
        InstructorsBySessionIdDataLoader instructors,
        LookupDataLoader<User, string> users,
        CancellationToken cancellationToken)
    {
        var found = await Instructors.LoadAsync(sessions, instructors, users, cancellationToken);
        return [.. found.Select(ofSession => (User[])[.. ofSession ?? []])];
    }

    /// <summary>The email addresses of the instructors, the main instructor's first.</summary>
    [Cost(1)]
    [ListSize(AssumedSize = 5)]
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> GetInstructorsMailsAsync(
        [Parent(requires: nameof(Session.Id))] IReadOnlyList<PathSession> sessions,
        InstructorsBySessionIdDataLoader instructors,
        LookupDataLoader<User, string> users,
        CancellationToken cancellationToken)
    {
        var found = await Instructors.LoadAsync(sessions, instructors, users, cancellationToken);
        return [.. found.Select(ofSession => (string[])[.. (ofSession ?? []).Select(user => user.Mail)])];
    }
}

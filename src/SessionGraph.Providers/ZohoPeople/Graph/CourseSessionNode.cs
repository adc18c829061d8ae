
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// A session in a module of a Zoho People course batch. `date`, `startTime` and `endTime` are in the provider's time zone, the gateway's
/// setting `ZohoPeople:TimeZone`; `startsAt` and `endsAt` are the same times in UTC. A time that daylight saving skips moves forward by the
/// gap. Of a time that occurs twice, the earlier counts.
/// </summary>
[ObjectType<CourseSession>(IgnoreProperties =
[
    nameof(CourseSession.Module), nameof(CourseSession.Trainer), nameof(CourseSession.Room), nameof(CourseSession.GradeCategory),
    nameof(CourseSession.SessionType),
])]
public static class CourseSessionNode
{
    /// <summary>The course session with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<CourseSession?> GetNodeAsync(
        long id, SessionByIdDataLoader<CourseSession> courseSessions, IResolverContext context, CancellationToken cancellationToken)
        => courseSessions.Select(context).LoadAsync(id, cancellationToken);

    /// <summary>The name of the session, an alias of `title`.</summary>
    public static string GetName([Parent(requires: nameof(Session.Title))] CourseSession session) => session.Title!;

    /// <summary>Whether the session takes place in a classroom or online.</summary>
    public static CourseSessionType GetType([Parent(requires: nameof(CourseSession.SessionType))] CourseSession session)
        => session.SessionType;

    /// <summary>The module that the session belongs to.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<CourseModule?>> GetModuleAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(CourseSession.ModuleId))] IReadOnlyList<CourseSession> sessions,
        LookupDataLoader<CourseModule, string> modules,
        IResolverContext context,
        CancellationToken cancellationToken)
        => modules.Select(context).LoadAsync(
            sessions, session => LookupKey.Of(session.Connection, session.ModuleId), cancellationToken);

    /// <summary>The trainer who holds the session.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<Trainer?>> GetTrainerAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(CourseSession.TrainerErecno))] IReadOnlyList<CourseSession> sessions,
        LookupDataLoader<Trainer, string> trainers,
        IResolverContext context,
        CancellationToken cancellationToken)
        => trainers.Select(context).LoadAsync(
            sessions, session => LookupKey.Of(session.Connection, session.TrainerErecno), cancellationToken);

    /// <summary>The room in which the session takes place. Null when no room is set.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<Room?>> GetRoomAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(CourseSession.RoomId))] IReadOnlyList<CourseSession> sessions,
        LookupDataLoader<Room, string> rooms,
        IResolverContext context,
        CancellationToken cancellationToken)
        => rooms.Select(context).LoadAsync(
            sessions,
            session => session.RoomId is { } roomId ? LookupKey.Of(session.Connection, roomId) : null,
            cancellationToken);

    /// <summary>The category by which the session is graded. Null when no category is set.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<GradeCategory?>> GetGradeCategoryAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(CourseSession.GradeCategoryId))] IReadOnlyList<CourseSession> sessions,
        LookupDataLoader<GradeCategory, string> gradeCategories,
        IResolverContext context,
        CancellationToken cancellationToken)
        => gradeCategories.Select(context).LoadAsync(
            sessions,
            session => session.GradeCategoryId is { } gradeCategoryId ? LookupKey.Of(session.Connection, gradeCategoryId) : null,
            cancellationToken);

    /// <summary>Whether the session is locked: `lockUntil` is today or later, in the provider's time zone.</summary>
    public static bool GetIsLocked(
        [Parent(requires: nameof(CourseSession.LockUntil))] CourseSession session, [Service] CourseSessionState state)
        => state.IsLocked(session);

    /// <summary>Whether the session is over: `endsAt` is in the past.</summary>
    public static bool GetIsSessionCompleted(
        [Parent(requires: nameof(Session.EndsAt))] CourseSession session, [Service] CourseSessionState state)
        => state.IsSessionCompleted(session);

    /// <summary>Whether the session can be changed. A locked session cannot.</summary>
    public static bool GetCanUserEdit(
        [Parent(requires: nameof(CourseSession.LockUntil))] CourseSession session, [Service] CourseSessionState state)
        => state.CanUserEdit(session);

    /// <summary>Whether the session can be deleted. A session that is locked, or that a learner attended, cannot.</summary>
    public static bool GetCanUserDelete(
        [Parent(requires: nameof(CourseSession.LockUntil) + " " + nameof(CourseSession.PresentLearnersCount))] CourseSession session,
        [Service] CourseSessionState state)
        => state.CanUserDelete(session);
}

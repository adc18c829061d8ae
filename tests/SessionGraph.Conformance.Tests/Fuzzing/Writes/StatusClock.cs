using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>The write that no client asks for: statuses follow the clock.</summary>
internal static class StatusClock
{
    public const string Name = "(status clock)";

    /// <summary>Advances what is due.</summary>
    public static Mutation Advance() => new(Name, "", [], (world, _) => new(
        null,
        null,
        [
            .. world.Sessions.Values
                .Where(session => session.TypeName is nameof(CourseSession) or nameof(PathSession))
                .Select(session => AdvanceSession(world, session))
                .OfType<Change>(),
        ]));

    public static SessionStatus StatusAt(DateTime now, DateTime? startsAt, DateTime? endsAt)
        => now < startsAt ? SessionStatus.NotStarted : endsAt <= now ? SessionStatus.Completed : SessionStatus.Active;

    private static Change? AdvanceSession(World world, SessionState session)
    {
        var (startsAt, endsAt) = (InstantOf(session, nameof(Session.StartsAt)), InstantOf(session, nameof(Session.EndsAt)));
        var isDue = session[nameof(Session.Status)] switch
        {
            nameof(SessionStatus.NotStarted) => startsAt <= world.Now || endsAt <= world.Now,
            nameof(SessionStatus.Active) => endsAt <= world.Now,
            _ => false,
        };
        return isDue
            ? Change.Of(world, session, session.With((nameof(Session.Status), StatusAt(world.Now, startsAt, endsAt))))
            : null;
    }

    private static DateTime? InstantOf(SessionState session, string column) => session[column] is { } text ? Instant.Parse(text) : null;
}

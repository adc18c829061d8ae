
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Loads the instructors of path sessions: from the change that a session comes from, or the current ones.</summary>
internal static class Instructors
{
    /// <summary>The instructors of each session, the main instructor first; null when there are none.</summary>
    public static async Task<IReadOnlyList<IEnumerable<User>?>> LoadAsync(
        IReadOnlyList<PathSession> sessions,
        InstructorsBySessionIdDataLoader bySession,
        LookupDataLoader<User, string> users,
        CancellationToken cancellationToken)
    {
        if (sessions.All(session => session.InstructorIds is null))
            return await bySession.LoadAsync(sessions, session => session.Id, cancellationToken);

        var present = bySession.LoadAsync(sessions, session => session.InstructorIds is null ? session.Id : (long?)null, cancellationToken);
        var logged = await Task.WhenAll(sessions.Select(session => LoadAsync(session, users, cancellationToken)));
        return [.. (await present).Select((ofSession, index) => ofSession ?? logged[index])];
    }

    private static async Task<IEnumerable<User>?> LoadAsync(PathSession session, LookupDataLoader<User, string> users, CancellationToken cancellationToken)
        => session.InstructorIds is not { } ids
            ? null
            : (await users.LoadAsync([.. ids.Select(id => LookupKey.Of(session.Connection, id))], cancellationToken)).OfType<User>();
}

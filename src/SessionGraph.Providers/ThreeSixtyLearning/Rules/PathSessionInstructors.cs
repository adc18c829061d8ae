using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Sets the instructors of changed path sessions, which are part of the logged state.</summary>
internal static class PathSessionInstructors
{
    /// <summary>
    /// Sets <see cref="PathSession.InstructorIds"/> of each path session before it is saved: from its tracked instructors or, if the write
    /// has not loaded them, from the store.
    /// </summary>
    public static async Task SetInstructorIdsAsync(SessionGraphContext context, IEnumerable<Session> sessions, CancellationToken cancellationToken)
    {
        List<PathSession>? unknown = null;
        foreach (var session in sessions.OfType<PathSession>())
        {
            var entry = context.Entry(session);
            if (entry.State is EntityState.Added || entry.Collection(known => known.Instructors).IsLoaded)
                session.InstructorIds = [.. session.Instructors.OrderBy(instructor => instructor.Position).Select(instructor => instructor.UserId)];
            else
                (unknown ??= []).Add(session);
        }

        if (unknown is null)
            return;

        var ids = unknown.ConvertAll(session => session.Id);
        var instructors = await context.PathSessionInstructors
            .Where(instructor => ids.Contains(instructor.SessionId))
            .OrderBy(instructor => instructor.Position)
            .Select(instructor => new { instructor.SessionId, instructor.UserId })
            .ToListAsync(cancellationToken);
        var bySession = instructors.ToLookup(instructor => instructor.SessionId, instructor => instructor.UserId);
        foreach (var session in unknown)
            session.InstructorIds = [.. bySession[session.Id]];
    }
}

using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Reads course sessions of one connection as records of responses.</summary>
internal sealed class CourseSessionReader(IDbContextFactory<SessionGraphContext> contexts, CourseSessionState state, InputMapper mapper)
{
    private const int PageSize = 25;

    /// <summary>The sessions of a module from an index on.</summary>
    /// <exception cref="CourseSessionNotFoundException">The course, the batch or the module does not exist.</exception>
    public async Task<IReadOnlyList<CourseSessionRecord>> ListOfModuleAsync(
        string connection, string courseId, string batchId, string moduleId, int startIndex, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await new CourseSessionReferences(context, connection).FindBatchAsync(courseId, batchId, moduleId, cancellationToken);
        var sessions = OfConnection(context, connection).Where(session => session.ModuleId == moduleId);
        return await ReadAsync(sessions.OrderBy(session => session.Id).Skip(startIndex).Take(PageSize), cancellationToken);
    }

    /// <summary>The sessions of a batch from an index on.</summary>
    /// <exception cref="CourseSessionNotFoundException">The batch does not exist.</exception>
    public async Task<IReadOnlyList<CourseSessionRecord>> ListOfBatchAsync(
        string connection, string courseId, string batchId, int startIndex, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var batches = context.CourseBatches.Where(
            batch => batch.Connection == connection && batch.CourseId == courseId && batch.ExternalId == batchId);
        if (!await batches.AnyAsync(cancellationToken))
            throw CourseSessionReferences.NotFound("batchId", $"the course {courseId} has no batch {batchId}");

        var sessions = OfConnection(context, connection).Where(session => session.Module!.BatchId == batchId);
        return await ReadAsync(sessions.OrderBy(session => session.Id).Skip(startIndex).Take(PageSize), cancellationToken);
    }

    /// <summary>The session of a module with this id.</summary>
    /// <exception cref="CourseSessionNotFoundException">The session, the course, the batch or the module does not exist.</exception>
    public async Task<CourseSessionRecord> FindAsync(
        string connection, string courseId, string batchId, string moduleId, string sessionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await new CourseSessionReferences(context, connection).FindBatchAsync(courseId, batchId, moduleId, cancellationToken);
        var sessions = OfConnection(context, connection).Where(session => session.ModuleId == moduleId && session.ExternalId == sessionId);
        return (await ReadAsync(sessions, cancellationToken)).SingleOrDefault()
            ?? throw CourseSessionReferences.NotFound("key", $"the module {moduleId} has no session {sessionId}");
    }

    private async Task<IReadOnlyList<CourseSessionRecord>> ReadAsync(IQueryable<CourseSession> sessions, CancellationToken cancellationToken)
    {
        var found = await sessions
            .Include(session => session.Trainer)
            .Include(session => session.Room)
            .Include(session => session.GradeCategory)
            .ToListAsync(cancellationToken);
        return found.ConvertAll(ToRecord);
    }

    private CourseSessionRecord ToRecord(CourseSession session)
    {
        var record = mapper.Create<CourseSession, CourseSessionRecord>(session);
        record.CanUserDelete = state.CanUserDelete(session);
        record.CanUserEdit = state.CanUserEdit(session);
        record.IsLocked = state.IsLocked(session);
        record.IsSessionCompleted = state.IsSessionCompleted(session);
        return record;
    }

    private static IQueryable<CourseSession> OfConnection(SessionGraphContext context, string connection)
        => context.CourseSessions.Where(session => session.Connection == connection);
}

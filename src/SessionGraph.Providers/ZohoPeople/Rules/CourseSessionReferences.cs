using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Looks up the records that a course session refers to, in its connection.</summary>
internal sealed class CourseSessionReferences(SessionGraphContext context, string connection)
{
    /// <summary>Finds the batch by the three ids of the URL, which must belong together.</summary>
    /// <exception cref="CourseSessionNotFoundException">A record does not exist, or does not belong to the one before it.</exception>
    public async Task<CourseBatch> FindBatchAsync(string courseId, string batchId, string moduleId, CancellationToken cancellationToken)
    {
        var courses = context.Courses.Where(course => course.Connection == connection && course.ExternalId == courseId);
        if (!await courses.AnyAsync(cancellationToken))
            throw NotFound("courseId", $"the connection '{connection}' has no course {courseId}");
        var batch = await context.CourseBatches.SingleOrDefaultAsync(
                batch => batch.Connection == connection && batch.ExternalId == batchId && batch.CourseId == courseId,
                cancellationToken)
            ?? throw NotFound("batchId", $"the course {courseId} has no batch {batchId}");
        var modules = context.CourseModules.Where(
            module => module.Connection == connection && module.ExternalId == moduleId && module.BatchId == batchId);
        if (!await modules.AnyAsync(cancellationToken))
            throw NotFound("moduleId", $"the batch {batchId} has no module {moduleId}");
        return batch;
    }

    /// <summary>The batch of a stored session.</summary>
    public Task<CourseBatch> BatchOfAsync(CourseSession session, CancellationToken cancellationToken)
        => context.CourseModules
            .Where(module => module.Connection == connection && module.ExternalId == session.ModuleId)
            .Select(module => module.Batch!)
            .SingleAsync(cancellationToken);

    /// <exception cref="CourseSessionNotFoundException">There is no such trainer.</exception>
    public Task RequireTrainerAsync(string erecno, CancellationToken cancellationToken) => RequireAsync(
        context.Trainers.Where(trainer => trainer.Connection == connection && trainer.ExternalId == erecno),
        "trainerErecno",
        $"trainer {erecno}",
        cancellationToken);

    /// <exception cref="CourseSessionNotFoundException">There is no such room.</exception>
    public Task RequireRoomAsync(string? id, CancellationToken cancellationToken) => id is null
        ? Task.CompletedTask
        : RequireAsync(
            context.Rooms.Where(room => room.Connection == connection && room.ExternalId == id),
            "roomId",
            $"room {id}",
            cancellationToken);

    /// <exception cref="CourseSessionNotFoundException">There is no such grade category.</exception>
    public Task RequireGradeCategoryAsync(string? id, CancellationToken cancellationToken) => id is null
        ? Task.CompletedTask
        : RequireAsync(
            context.GradeCategories.Where(category => category.Connection == connection && category.ExternalId == id),
            "gradeCategoryId",
            $"grade category {id}",
            cancellationToken);

    public static CourseSessionNotFoundException SessionNotFound(SessionReference reference)
        => NotFound(reference.Field, $"there is no course session with {reference.Description}");

    public static CourseSessionNotFoundException NotFound(string field, string reason) => new(field, reason);

    private async Task RequireAsync<T>(IQueryable<T> found, string field, string what, CancellationToken cancellationToken)
    {
        if (!await found.AnyAsync(cancellationToken))
            throw NotFound(field, $"the connection '{connection}' has no {what}");
    }
}

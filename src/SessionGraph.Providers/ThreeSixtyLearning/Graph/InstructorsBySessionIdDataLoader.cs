using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Loads the instructors of path sessions, the main instructor first.</summary>
public sealed class InstructorsBySessionIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : GroupedDataLoader<long, User>(batchScheduler)
{
    /// <inheritdoc />
    protected override async Task<ILookup<long, User>> LoadGroupedBatchAsync(IReadOnlyList<long> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var instructors = await context.PathSessionInstructors
            .Where(instructor => keys.Contains(instructor.SessionId))
            .OrderBy(instructor => instructor.SessionId)
            .ThenBy(instructor => instructor.Position)
            .Select(instructor => new { instructor.SessionId, instructor.User })
            .ToListAsync(cancellationToken);
        return instructors.ToLookup(instructor => instructor.SessionId, instructor => instructor.User!);
    }
}

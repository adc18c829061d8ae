
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>One run of a course, for a group of learners. Its sessions take place between its first and its last day.</summary>
[ObjectType<CourseBatch>(IgnoreProperties = [nameof(CourseBatch.Course)])]
public static class CourseBatchType
{
    /// <summary>The course batch with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<CourseBatch?> GetNodeAsync(
        string id, LookupDataLoader<CourseBatch, string> courseBatches, IResolverContext context, CancellationToken cancellationToken)
        => courseBatches.LoadNodeAsync(id, context, cancellationToken);

    /// <summary>The course that the batch runs.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<Course?>> GetCourseAsync(
        [Parent(requires: nameof(CourseBatch.Connection) + " " + nameof(CourseBatch.CourseId))] IReadOnlyList<CourseBatch> batches,
        LookupDataLoader<Course, string> courses,
        IResolverContext context,
        CancellationToken cancellationToken)
        => courses.Select(context).LoadAsync(
            batches, batch => LookupKey.Of(batch.Connection, batch.CourseId), cancellationToken);
}


namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A module of a course batch, which is one run of a course. Course sessions belong to modules.</summary>
[ObjectType<CourseModule>(IgnoreProperties = [nameof(CourseModule.Batch)])]
public static class CourseModuleType
{
    /// <summary>The course module with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<CourseModule?> GetNodeAsync(
        string id, LookupDataLoader<CourseModule, string> courseModules, IResolverContext context, CancellationToken cancellationToken)
        => courseModules.LoadNodeAsync(id, context, cancellationToken);

    /// <summary>The batch that the module belongs to.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<CourseBatch?>> GetBatchAsync(
        [Parent(requires: nameof(CourseModule.Connection) + " " + nameof(CourseModule.BatchId))] IReadOnlyList<CourseModule> modules,
        LookupDataLoader<CourseBatch, string> batches,
        IResolverContext context,
        CancellationToken cancellationToken)
        => batches.Select(context).LoadAsync(
            modules, module => LookupKey.Of(module.Connection, module.BatchId), cancellationToken);
}

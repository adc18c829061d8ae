
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A learning path in 360Learning. Learners follow a path in sessions.</summary>
[ObjectType<LearningPath>]
public static class LearningPathType
{
    /// <summary>The learning path with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<LearningPath?> GetNodeAsync(
        string id, LookupDataLoader<LearningPath, string> paths, IResolverContext context, CancellationToken cancellationToken)
        => paths.LoadNodeAsync(id, context, cancellationToken);
}

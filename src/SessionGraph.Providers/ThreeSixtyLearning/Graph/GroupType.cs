
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A group of users in 360Learning. Each path session is owned by a group.</summary>
[ObjectType<Group>]
public static class GroupType
{
    /// <summary>The group with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<Group?> GetNodeAsync(
        string id, LookupDataLoader<Group, string> groups, IResolverContext context, CancellationToken cancellationToken)
        => groups.LoadNodeAsync(id, context, cancellationToken);
}

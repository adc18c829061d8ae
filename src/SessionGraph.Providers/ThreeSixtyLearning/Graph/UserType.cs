
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A user of a company in 360Learning. Instructors are users.</summary>
[ObjectType<User>]
public static class UserType
{
    /// <summary>The user with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<User?> GetNodeAsync(
        string id, LookupDataLoader<User, string> users, IResolverContext context, CancellationToken cancellationToken)
        => users.LoadNodeAsync(id, context, cancellationToken);
}

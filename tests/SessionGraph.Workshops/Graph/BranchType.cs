namespace SessionGraph.Workshops;

/// <summary>A branch of the library.</summary>
[ObjectType<Branch>]
public static class BranchType
{
    /// <summary>The branch with this key; null where there is none.</summary>
    [NodeResolver]
    public static Task<Branch?> GetNodeAsync(
        string id, LookupDataLoader<Branch, string> branches, IResolverContext context, CancellationToken cancellationToken)
        => branches.LoadNodeAsync(id, context, cancellationToken);
}

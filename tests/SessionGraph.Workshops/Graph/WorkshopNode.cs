namespace SessionGraph.Workshops;

/// <summary>A workshop at a branch of a library. It lasts three hours.</summary>
[ObjectType<Workshop>(IgnoreProperties = [nameof(Workshop.Branch)])]
public static class WorkshopNode
{
    /// <summary>The workshop with this key; null where there is none.</summary>
    [NodeResolver]
    public static Task<Workshop?> GetNodeAsync(
        long id, SessionByIdDataLoader<Workshop> workshops, IResolverContext context, CancellationToken cancellationToken)
        => workshops.Select(context).LoadAsync(id, cancellationToken);

    /// <summary>The branch where the workshop is.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<Branch?>> GetBranchAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(Workshop.BranchId))] IReadOnlyList<Workshop> workshops,
        LookupDataLoader<Branch, string> branches,
        IResolverContext context,
        CancellationToken cancellationToken)
        => branches.Select(context).LoadAsync(
            workshops, workshop => LookupKey.Of(workshop.Connection, workshop.BranchId), cancellationToken);
}

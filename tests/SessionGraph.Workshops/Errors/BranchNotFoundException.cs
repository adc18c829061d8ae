namespace SessionGraph.Workshops;

/// <summary>The connection has no branch with the id in <c>branchId</c>.</summary>
/// <param name="branchId">The id that is not known.</param>
/// <param name="connection">The connection.</param>
public sealed class BranchNotFoundException(string branchId, string connection)
    : SessionException($"branchId: the connection '{connection}' has no branch '{branchId}'.", "no_branch")
{
    /// <summary>The field of the input whose record was not found: <c>branchId</c>.</summary>
    public override string Field => "branchId";
}

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// The connection has no group with the id in <c>sessionOwnerGroup</c>. 360Learning reports this as HTTP 400,
/// <c>session_owner_group_not_found</c>.
/// </summary>
/// <param name="sessionOwnerGroup">The group's id.</param>
/// <param name="connection">The connection.</param>
public sealed class SessionOwnerGroupNotFoundException(string sessionOwnerGroup, string connection) : SessionException(
    $"sessionOwnerGroup: the connection '{connection}' has no group {sessionOwnerGroup}.",
    "session_owner_group_not_found")
{
    /// <summary>The field of the input whose record was not found: <c>sessionOwnerGroup</c>.</summary>
    public override string Field => "sessionOwnerGroup";
}

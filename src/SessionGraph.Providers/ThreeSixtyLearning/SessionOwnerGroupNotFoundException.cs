namespace SessionGraph.Providers;

/// <summary>
/// The provider account has no group with this id (HTTP status 400, <c>session_owner_group_not_found</c>, in 360Learning).
/// </summary>
/// <param name="sessionOwnerGroup">The group's id.</param>
/// <param name="connection">The provider account.</param>
public sealed class SessionOwnerGroupNotFoundException(string sessionOwnerGroup, string connection) : SessionException(
    $"sessionOwnerGroup: the connection '{connection}' has no group {sessionOwnerGroup}.",
    "session_owner_group_not_found");

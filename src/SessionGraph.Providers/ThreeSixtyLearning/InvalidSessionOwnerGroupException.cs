namespace SessionGraph.Providers;

/// <summary>
/// The id of the owner group is null, empty or malformed (HTTP status 400, <c>invalid_session_owner_group</c>, in 360Learning).
/// </summary>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class InvalidSessionOwnerGroupException(string message) : SessionException(message, "invalid_session_owner_group");

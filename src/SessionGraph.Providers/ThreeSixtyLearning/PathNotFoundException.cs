namespace SessionGraph.Providers;

/// <summary>
/// The path's id is missing or malformed, or the provider account has no such path (HTTP status 404, <c>path_not_found</c>, in
/// 360Learning).
/// </summary>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class PathNotFoundException(string message) : SessionException(message, "path_not_found");

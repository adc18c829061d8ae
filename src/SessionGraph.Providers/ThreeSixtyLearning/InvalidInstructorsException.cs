namespace SessionGraph.Providers;

/// <summary>
/// The list of instructors is null, an entry is not an email address, or the list is empty and there is no platform owner (HTTP status 400,
/// <c>invalid_instructors</c>, in 360Learning).
/// </summary>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class InvalidInstructorsException(string message) : SessionException(message, "invalid_instructors");

namespace SessionGraph.Providers;

/// <summary>
/// <c>instructorsMails</c> is null, too long, or has an entry that is not an email address. Or no instructor is named, and the provider
/// account has no platform owner. 360Learning reports this as HTTP 400, <c>invalid_instructors</c>.
/// </summary>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class InvalidInstructorsException(string message) : SessionException(message, "invalid_instructors");

namespace SessionGraph.Providers;

/// <summary>The name of the session is null, blank or too long (HTTP status 400, <c>invalid_session_name</c>, in 360Learning).</summary>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class InvalidSessionNameException(string message) : SessionException(message, "invalid_session_name");

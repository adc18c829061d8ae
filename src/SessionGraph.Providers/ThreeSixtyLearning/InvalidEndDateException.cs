namespace SessionGraph.Providers;

/// <summary>
/// The end is not a date and time with an offset, or it is before the start (HTTP status 400, <c>invalid_end_date</c>, in 360Learning).
/// </summary>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class InvalidEndDateException(string message) : SessionException(message, "invalid_end_date");

namespace SessionGraph.Providers;

/// <summary>
/// The start is missing, is not a date and time with an offset, or is after the end (HTTP status 400, <c>invalid_start_date</c>, in
/// 360Learning).
/// </summary>
/// <param name="message">What is wrong, and what would be right.</param>
public sealed class InvalidStartDateException(string message) : SessionException(message, "invalid_start_date");

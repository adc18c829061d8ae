namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// The session is locked, so that it cannot be changed or deleted; or learners attended it, so that it cannot be deleted. Zoho People
/// reports this as HTTP 403.
/// </summary>
/// <param name="reason">The reason.</param>
public sealed class CourseSessionForbiddenException(string reason)
    : SessionException($"Sorry! You are not authorized to do this operation: {reason}.", "403");

namespace SessionGraph.Providers;

/// <summary>The session is locked, or learners attended it, so it cannot be changed in this way (HTTP status 403 in Zoho People).</summary>
/// <param name="reason">Why not.</param>
public sealed class CourseSessionForbiddenException(string reason)
    : SessionException($"Sorry! You are not authorized to do this operation: {reason}.", "403");

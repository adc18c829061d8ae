
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Computes the fields that Zoho People derives from a course session and the clock.</summary>
/// <param name="timeProvider">The clock.</param>
/// <param name="zone">The time zone of the wall-clock times (<c>ZohoPeople:TimeZone</c>).</param>
public sealed class CourseSessionState(TimeProvider timeProvider, TimeZoneInfo zone)
{
    internal TimeZoneInfo Zone => zone;

    /// <summary><c>isLocked</c>: whether <c>lockUntil</c> is set and is today or later in the time zone.</summary>
    public bool IsLocked(CourseSession session)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(timeProvider.GetUtcNow(), zone).DateTime) <= session.LockUntil;

    /// <summary><c>isSessionCompleted</c>: whether the end has passed.</summary>
    public bool IsSessionCompleted(CourseSession session) => session.EndsAt <= timeProvider.Now();

    /// <summary><c>canUserEdit</c>: whether the session is not locked.</summary>
    public bool CanUserEdit(CourseSession session) => !IsLocked(session);

    /// <summary><c>canUserDelete</c>: whether the session is not locked and no learner attended it.</summary>
    public bool CanUserDelete(CourseSession session) => !IsLocked(session) && session.PresentLearnersCount == 0;
}

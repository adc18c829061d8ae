
namespace SessionGraph.Providers;

/// <summary>Computes the status of sessions whose provider has none from their start, their end and the clock.</summary>
public static class ScheduledStatus
{
    /// <summary>
    /// Not started before the start, completed after the end, otherwise active. A session without an end never completes.
    /// </summary>
    public static SessionStatus At(DateTime now, DateTime? startsAt, DateTime? endsAt)
        => now < startsAt ? SessionStatus.NotStarted : endsAt <= now ? SessionStatus.Completed : SessionStatus.Active;
}

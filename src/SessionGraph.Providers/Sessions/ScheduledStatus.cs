
namespace SessionGraph.Providers;

/// <summary>The status of sessions whose provider has none, from their instants and the clock.</summary>
public static class ScheduledStatus
{
    /// <summary>Not started before the start, completed from the end on, else active. Without an end it is never completed.</summary>
    public static SessionStatus At(DateTime now, DateTime? startsAt, DateTime? endsAt)
        => now < startsAt ? SessionStatus.NotStarted : endsAt <= now ? SessionStatus.Completed : SessionStatus.Active;
}

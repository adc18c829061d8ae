namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// Converts a time zone's wall-clock times to instants. A time that daylight saving skips moves forward by the gap (02:30 becomes 03:30).
/// Of a time that occurs twice, the earlier counts, which has the daylight offset.
/// </summary>
internal static class WallClock
{
    /// <summary>The instant (UTC) of a wall-clock time.</summary>
    public static DateTime ToInstant(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            // With the offset from before the gap, a skipped time maps to the instant that it would have been.
            return Subtract(local, zone.GetUtcOffset(local.AddDays(-1)));
        }

        return Subtract(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }

    // The first and last hours of the calendar have no instant in zones other than UTC.
    private static DateTime Subtract(DateTime local, TimeSpan offset)
    {
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }
}

namespace SessionGraph.Store;

/// <summary>The calendar of UTC: in code, and in the statements of a store.</summary>
public static class Calendar
{
    /// <summary>The first day of the period that the instant lies in; null where there is no instant. In a query, the unit is a constant.</summary>
    public static DateOnly? StartOf(CalendarUnit unit, DateTime? instant) => instant is { } value ? StartOf(unit, DateOnly.FromDateTime(value)) : null;

    private static DateOnly StartOf(CalendarUnit unit, DateOnly day) => unit switch
    {
        CalendarUnit.Day => day,
        CalendarUnit.Week => day.AddDays(-((int)day.DayOfWeek + 6) % 7),
        CalendarUnit.Month => new DateOnly(day.Year, day.Month, 1),
        CalendarUnit.Year => new DateOnly(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}

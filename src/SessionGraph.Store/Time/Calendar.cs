namespace SessionGraph.Store;

/// <summary>Calendar functions in UTC, in code and in queries.</summary>
public static class Calendar
{
    /// <summary>The first day of the period that contains the instant; null for null. In a query, the unit must be a constant.</summary>
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

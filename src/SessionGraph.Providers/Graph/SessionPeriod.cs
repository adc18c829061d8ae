using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>A day, week, month or year of the calendar, in UTC.</summary>
/// <param name="Name">The period in ISO 8601: `2026-03-01`, `2026-W09`, `2026-03` or `2026`.</param>
/// <param name="From">The first instant of the period.</param>
/// <param name="To">
/// The first instant after the period. Null when it is later than year 9999. In a filter, use `gte` with `from` and `lt` with `to`.
/// </param>
public sealed record SessionPeriod(string Name, DateTime From, DateTime? To)
{
    /// <summary>The period of this unit that starts on the day; null for null.</summary>
    public static SessionPeriod? Of(CalendarUnit unit, DateOnly? start)
    {
        if (start is not { } day)
            return null;

        var from = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new SessionPeriod(NameOf(unit, from), from, from > LastStart(unit) ? null : Next(unit, from));
    }

    private static string NameOf(CalendarUnit unit, DateTime from) => unit switch
    {
        CalendarUnit.Day => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CalendarUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(from):D4}-W{ISOWeek.GetWeekOfYear(from):D2}"),
        CalendarUnit.Month => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => from.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static DateTime Next(CalendarUnit unit, DateTime from) => unit switch
    {
        CalendarUnit.Day => from.AddDays(1),
        CalendarUnit.Week => from.AddDays(7),
        CalendarUnit.Month => from.AddMonths(1),
        _ => from.AddYears(1),
    };

    private static DateTime LastStart(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => DateTime.MaxValue.AddDays(-1),
        CalendarUnit.Week => DateTime.MaxValue.AddDays(-7),
        CalendarUnit.Month => DateTime.MaxValue.AddMonths(-1),
        _ => DateTime.MaxValue.AddYears(-1),
    };
}

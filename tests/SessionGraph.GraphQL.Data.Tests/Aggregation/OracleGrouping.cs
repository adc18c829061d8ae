using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Aggregation;

/// <summary>A grouping of the test schema, in plain code.</summary>
/// <param name="Name">The name in the argument.</param>
/// <param name="Field">The field that shows it.</param>
/// <param name="Key">What groups are of.</param>
/// <param name="Shown">The key as JSON shows it.</param>
public sealed record OracleGrouping(string Name, string Field, Func<Session, object?> Key, Func<object?, object?> Shown)
{
    public static IReadOnlyList<OracleGrouping> All { get; } =
    [
        new("PROVIDER", "provider", row => row.Provider, EnumName),
        new("STATUS", "status", row => row.Status, EnumName),
        new("TITLE", "title", row => row.Title, key => key),
        new("DAY", "start", row => Day(row), Date),
        new("WEEK", "start", row => Day(row) is { } day ? MondayOf(day) : null, Date),
        new("MONTH", "start", row => Day(row) is { } day ? new DateOnly(day.Year, day.Month, 1) : null, Date),
        new("YEAR", "year", row => Day(row) is { } day ? new DateOnly(day.Year, 1, 1) : null, key => (key as DateOnly?)?.Year),
    ];

    /// <summary>The order of two keys of this grouping: ascending, null last, texts by their bytes.</summary>
    public static int Compare(object? one, object? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string text, string otherText) => string.CompareOrdinal(text, otherText),
        _ => ((IComparable)one).CompareTo(other),
    };

    private static DateOnly? Day(Session row) => row.StartsAt is { } start ? DateOnly.FromDateTime(start) : null;

    private static DateOnly MondayOf(DateOnly day)
    {
        while (day.DayOfWeek is not DayOfWeek.Monday)
            day = day.AddDays(-1);

        return day;
    }

    private static object? Date(object? key) => (key as DateOnly?)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static object? EnumName(object? key) => Filters.Oracle.OracleValue.Literal(key);
}

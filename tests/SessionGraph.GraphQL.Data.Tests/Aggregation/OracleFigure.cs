using System.Globalization;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Aggregation;

/// <summary>A figure of the test schema, in plain code.</summary>
/// <param name="Path">The field, and the field inside it.</param>
/// <param name="Compute">The figure over the rows of a group, as JSON shows it.</param>
public sealed record OracleFigure(string[] Path, Func<IReadOnlyList<Session>, object?> Compute)
{
    public static IReadOnlyList<OracleFigure> All { get; } =
    [
        new(["count"], rows => rows.Count),
        .. Ordered("startsAt", row => row.StartsAt),
        .. Ordered("createdAt", row => row.CreatedAt),
        .. Ordered("titles", row => row.Title),
        .. Numbers("version", row => row.Version),
        .. Numbers("score", row => (row as QuizSession)?.Score),
        .. Numbers("learners", row => (row as CourseSession)?.TotalLearnersCount),
    ];

    private static IEnumerable<OracleFigure> Ordered<T>(string name, Func<Session, T> value) =>
    [
        new([name, "count"], rows => Values(rows, value).Count),
        new([name, "min"], rows => Show(Values(rows, value).FirstOrDefault())),
        new([name, "max"], rows => Show(Values(rows, value).LastOrDefault())),
    ];

    private static IEnumerable<OracleFigure> Numbers<T>(string name, Func<Session, T> value) =>
    [
        .. Ordered(name, value),
        new([name, "sum"], rows => Sum(Values(rows, value))),
        new([name, "average"], rows => Values(rows, value) is { Count: > 0 } values ? Sum(values) / values.Count : null),
    ];

    private static List<object> Values<T>(IEnumerable<Session> rows, Func<Session, T> value)
        => [.. rows.Select(row => (object?)value(row)).OfType<object>().Order(Comparer<object>.Create(OracleGrouping.Compare))];

    private static double Sum(List<object> values) => values.Sum(value => Convert.ToDouble(value, CultureInfo.InvariantCulture));

    private static object? Show(object? value)
        => value is DateTime instant ? instant.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) : value;
}

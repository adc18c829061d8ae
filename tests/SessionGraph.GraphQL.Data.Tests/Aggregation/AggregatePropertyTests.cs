using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SessionGraph.GraphQL.Data.Tests.Filters.Oracle;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Aggregation;

/// <summary>Random filters, groupings and figures give what plain code makes of the rows, group by group.</summary>
public abstract class AggregatePropertyTests(TestGateway gateway, int runs)
{
    private const int DefaultGroups = 40;

    [Fact]
    public async Task Groups_have_the_figures_that_plain_code_finds()
    {
        var rows = await gateway.Store.ReadLinkedSessionsAsync();
        var entity = OracleEntity.Sessions(rows);
        var several = 0;

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            // One filter of two is none: most filters leave few rows.
            var filter = random.Next(2) is 0 ? new OracleFilter("null", null) : entity.Filter(random, depth: 2);
            OracleGrouping[] groupings = [.. Some(random, OracleGrouping.All, 3).DistinctBy(grouping => grouping.Field)];
            var figures = Some(random, OracleFigure.All, 6);
            var shown = groupings.Where(_ => random.Next(4) > 0).Select(grouping => grouping.Field).Distinct().ToList();
            int? first = random.Next(2) is 0 ? null : random.Next(1, 300);
            var expected = Group(rows.Where(row => filter.Holds?.Invoke(row) ?? true), groupings);
            several += expected.Count > 1 ? 1 : 0;

            var document = Document(filter.Literal, groupings, shown, figures, first);
            AssertGroups(document, expected, groupings, shown, figures, first);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));

        // One group, or none, proves little of groups.
        Assert.InRange(several, runs / 3, runs);
    }

    private void AssertGroups(
        string document,
        List<List<Session>> expected,
        OracleGrouping[] groupings,
        List<string> shown,
        List<OracleFigure> figures,
        int? first)
    {
        var (response, statements) = gateway.ExecuteAsync(document).GetAwaiter().GetResult();

        AssertStatements(statements);
        if (first is null && expected.Count > DefaultGroups)
        {
            var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
            Assert.Equal("TOO_MANY_GROUPS", error.GetProperty("extensions").GetProperty("code").GetString());
            return;
        }

        var actual = response.GetProperty("data").GetProperty("sessionStats").EnumerateArray().ToList();
        Assert.True(Math.Min(expected.Count, first ?? int.MaxValue) == actual.Count, document);
        foreach (var (group, rows) in actual.Zip(expected))
        {
            foreach (var grouping in groupings.Where(grouping => shown.Contains(grouping.Field)))
                AssertEqual(grouping.Shown(grouping.Key(rows[0])), group.GetProperty(grouping.Field), document);

            foreach (var figure in figures)
            {
                var value = figure.Path.Aggregate(group, (parent, name) => parent.GetProperty(name));
                AssertEqual(figure.Compute(rows), value, $"{string.Join('.', figure.Path)} of {document}");
            }
        }
    }

    /// <summary>Checks what was asked of the store, where that is known.</summary>
    protected virtual void AssertStatements(IReadOnlyList<string> statements)
    {
    }

    private static List<List<Session>> Group(IEnumerable<Session> rows, OracleGrouping[] groupings)
    {
        var comparer = Comparer<object?>.Create(OracleGrouping.Compare);
        var groups = rows.GroupBy(row => string.Join('\n', groupings.Select(grouping => grouping.Key(row) ?? "null")))
            .Select(group => group.ToList());
        var sorted = groups.OrderBy(_ => 0);
        foreach (var grouping in groupings)
            sorted = sorted.ThenBy(group => grouping.Key(group[0]), comparer);

        var list = sorted.ToList();
        // All rows are one group, even where there are none.
        return groupings.Length is 0 && list.Count is 0 ? [[]] : list;
    }

    private static string Document(
        string where, OracleGrouping[] groupings, List<string> shown, List<OracleFigure> figures, int? first)
    {
        var fields = shown.Concat(figures.Select(figure => string.Join(" { ", figure.Path) + (figure.Path.Length > 1 ? " }" : "")));
        var groupBy = string.Join(", ", groupings.Select(grouping => grouping.Name));
        return $"{{ sessionStats(where: {where}, groupBy: [{groupBy}], first: {first?.ToString(CultureInfo.InvariantCulture) ?? "null"}) "
            + $"{{ __typename {string.Join(' ', fields)} }} }}";
    }

    private static List<T> Some<T>(Random random, IReadOnlyList<T> all, int most)
        => [.. random.GetItems([.. all], random.Next(0, most + 1)).Distinct()];

    private static void AssertEqual(object? expected, JsonElement actual, string what)
    {
        var isEqual = actual.ValueKind switch
        {
            JsonValueKind.Null => expected is null,
            JsonValueKind.String => actual.GetString() == expected as string,
            // The order of a sum is the store's.
            JsonValueKind.Number => expected is IConvertible and not string
                && Math.Abs(actual.GetDouble() - Convert.ToDouble(expected, CultureInfo.InvariantCulture)) < 1e-9 * Math.Max(1, Math.Abs(actual.GetDouble())),
            _ => false,
        };
        Assert.True(isEqual, $"{expected} is expected, but is {actual}: {what}");
    }
}

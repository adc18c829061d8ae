using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SessionGraph.GraphQL.Data.Tests.Filters.Oracle;
using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

/// <summary>Random filters, of every field, operation, type, relation and combination, find what plain code finds.</summary>
public abstract class FilterPropertyTests(TestGateway gateway, int runs)
{
    [Fact]
    public async Task A_filter_finds_the_rows_that_plain_code_finds()
    {
        var rows = await gateway.Store.ReadLinkedSessionsAsync();
        var entity = OracleEntity.Sessions(rows);
        var some = 0;

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var filter = entity.Filter(new Random(seed), depth: 3);
            var expected = rows.Where(row => filter.Holds?.Invoke(row) ?? true).Select(row => row.Id).ToList();
            some += expected.Count is > 0 and < FilterRuleTests.AllRows ? 1 : 0;

            var (literal, variable) = FindAsync(filter.Literal).GetAwaiter().GetResult();

            Assert.True(expected.SequenceEqual(literal), $"{filter.Literal} as a literal");
            Assert.True(expected.SequenceEqual(variable), $"{filter.Literal} as a variable");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));

        // Filters that find everything or nothing prove little: some three of four do, and never seven of eight.
        Assert.InRange(some, runs / 8, runs);
    }

    private async Task<(List<long> Literal, List<long> Variable)> FindAsync(string where)
    {
        var (literal, _) = await gateway.ExecuteAsync($"{{ allSessions(where: {where}) {{ id }} }}");
        var (variable, _) = await gateway.ExecuteAsync(
            "query($where: SessionFilterInput) { allSessions(where: $where) { id } }",
            $"{{ where: {where} }}");
        return (Ids(literal), Ids(variable));
    }

    private static List<long> Ids(JsonElement response)
        => [.. response.GetProperty("data").GetProperty("allSessions").EnumerateArray().Select(TestGateway.KeyOf)];
}

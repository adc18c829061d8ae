using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Tests.Filters.Oracle;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

/// <summary>Random filters, of every field, operation, type, relation and combination, find what plain code finds.</summary>
public abstract class FilterPropertyTests(TestGateway gateway, int runs)
{
    [Fact]
    public async Task A_filter_finds_the_rows_that_plain_code_finds()
    {
        var rows = await ReadRowsAsync();
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

    private async Task<List<Session>> ReadRowsAsync()
    {
        // One context that tracks everything links it.
        await using var context = gateway.Store.CreateDbContext();
        await context.Organisations.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.People.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.CourseBatches.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.CourseModules.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.Rooms.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.Users.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.PathSessionInstructors.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        return await context.Sessions.AsTracking().OrderBy(session => session.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}

using System.Text.Json.Nodes;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Reads;

/// <summary>Figures over the sessions of all providers, as a dashboard asks for them.</summary>
public sealed class SessionStatsTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_dashboard_takes_one_statement()
    {
        _gateway.Sql.Clear();

        var groups = await StatsAsync(
            """
            groupBy: [PROVIDER, STATUS]) {
              provider status count startsAt { min max } endsAt { max } createdAt { min } updatedAt { max }
              score { average min max } totalLearnersCount { sum } presentLearnersCount { sum }
            """);

        Assert.Single(_gateway.Sql.Statements);
        var all = await _gateway.DataAsync("{ sessions { totalCount } }");
        Assert.Equal((int)all["sessions"]!["totalCount"]!, groups.Sum(group => (int)group["count"]!));
        Assert.Equal(groups.Count, groups.Select(group => ((string?)group["provider"], (string?)group["status"])).Distinct().Count());
        Assert.Equal(
            ["SCHOOL", "ONE_ROSTER", "QUIZ", "ZOHO_PEOPLE", "THREE_SIXTY_LEARNING"],
            groups.Select(group => (string?)group["provider"]).Distinct());
    }

    [Theory]
    [InlineData("DAY")]
    [InlineData("WEEK")]
    [InlineData("MONTH")]
    [InlineData("YEAR")]
    public async Task The_sessions_of_a_period_are_those_that_a_filter_by_its_bounds_finds(string unit)
    {
        var groups = await StatsAsync($"groupBy: [{unit}], first: 1000) {{ startsIn {{ name from to }} count");

        Assert.True(groups.Count > 3);
        foreach (var group in groups.Take(10).Append(groups[^1]))
        {
            var period = group["startsIn"];
            var where = period is null ? "{ eq: null }" : $"{{ gte: \"{period["from"]}\", lt: \"{period["to"]}\" }}";
            var data = await _gateway.DataAsync($"{{ sessions(where: {{ startsAt: {where} }}) {{ totalCount }} }}");
            Assert.Equal((int)group["count"]!, (int)data["sessions"]!["totalCount"]!);
        }

        Assert.Null(groups[^1]["startsIn"]);
    }

    [Fact]
    public async Task Without_groupings_all_sessions_are_one_group_also_where_there_are_none()
    {
        var all = Assert.Single(await StatsAsync("where: { quiz: { score: { neq: null } } }) { provider startsIn { name } count score { count }"));
        var none = Assert.Single(await StatsAsync("where: { title: { eq: \"there is none\" } }) { count score { average sum } startsAt { min }"));

        Assert.Equal((int)all["count"]!, (int)all["score"]!["count"]!);
        Assert.Null(all["provider"]);
        Assert.Null(all["startsIn"]);
        Assert.Equal(
            """{"count":0,"score":{"average":null,"sum":0},"startsAt":{"min":null}}""",
            none.ToJsonString());
    }

    [Fact]
    public async Task More_groups_than_expected_are_refused_unless_so_many_of_the_first_are_wanted()
    {
        var refused = await _gateway.SendAsync("{ sessionStats(groupBy: [PROVIDER, DAY]) { count } }");

        Assert.Equal("TOO_MANY_GROUPS", (string?)refused["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(150, (await StatsAsync("groupBy: [PROVIDER, DAY], first: 150) { count")).Count);
    }

    [Theory]
    [InlineData(CalendarUnit.Day, "2026-03-01", "2026-03-01", "2026-03-02")]
    [InlineData(CalendarUnit.Week, "2024-12-30", "2025-W01", "2025-01-06")]
    [InlineData(CalendarUnit.Week, "2020-12-28", "2020-W53", "2021-01-04")]
    [InlineData(CalendarUnit.Month, "2026-12-01", "2026-12", "2027-01-01")]
    [InlineData(CalendarUnit.Year, "2026-01-01", "2026", "2027-01-01")]
    [InlineData(CalendarUnit.Day, "9999-12-31", "9999-12-31", null)]
    [InlineData(CalendarUnit.Week, "9999-12-27", "9999-W52", null)]
    [InlineData(CalendarUnit.Month, "9999-12-01", "9999-12", null)]
    [InlineData(CalendarUnit.Year, "9999-01-01", "9999", null)]
    public void A_period_has_the_name_of_ISO_8601_and_ends_where_the_next_begins(CalendarUnit unit, string start, string name, string? end)
    {
        var period = SessionPeriod.Of(unit, DateOnly.ParseExact(start, "O", null))!;

        Assert.Equal(name, period.Name);
        Assert.Equal((start, end), (period.From.ToString("yyyy-MM-dd", null), period.To?.ToString("yyyy-MM-dd", null)));
    }

    private async Task<List<JsonNode>> StatsAsync(string rest)
        => [.. (await _gateway.DataAsync($"{{ sessionStats({rest} }} }}"))["sessionStats"]!.AsArray().Select(group => group!)];
}

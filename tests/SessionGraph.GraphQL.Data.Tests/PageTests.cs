using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>The quiz API's page, filter, sort and count.</summary>
public sealed class PageTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    [Fact]
    public async Task Numbered_pages_make_the_whole_list()
    {
        var expected = await TitlesAsync(context => context.QuizSessions
            .OrderByDescending(session => session.CreatedAt)
            .ThenByDescending(session => session.Id));
        var titles = new List<string?>();
        var hasNextPage = true;
        for (var number = 1; hasNextPage; number++)
        {
            var page = await PageAsync($"page: {{ number: {number}, size: 40 }}, sort: \"-createdAt\"");
            titles.AddRange(page.GetProperty("data").EnumerateArray().Select(session => session.GetProperty("title").GetString()));
            hasNextPage = page.GetProperty("hasNextPage").GetBoolean();
        }

        Assert.Equal(expected, titles);
    }

    [Theory]
    [InlineData("sort: \"created_at,-title\"", "sort: \"createdAt, -title\"")]
    [InlineData("sort: \"\"", "sort: null")]
    [InlineData("filter: { }", "filter: null")]
    [InlineData("page: { number: null }", "page: { number: 1, size: 1000 }")]
    [InlineData("filter: { status: [ACTIVE] }", "filter: { status: \"ACTIVE\" }")]
    [InlineData("filter: { title: [null, \"Fire safety\"] }", "filter: { title: [\"Fire safety\", null] }")]
    public async Task Two_spellings_mean_the_same(string one, string other)
        => Assert.Equal((await PageAsync(one)).GetRawText(), (await PageAsync(other)).GetRawText());

    [Theory]
    [InlineData("title__match: \"FIRE\"", "Fire safety")]
    [InlineData("title__match: \"50%_\"", "50%_off pricing rules")]
    [InlineData("title__match: \"\\\\ pol\"", "Image labelling \\ polygons")]
    [InlineData("title__match: \"QUALITÄTSSICHERUNG FÜR\"", "Qualitätssicherung für Einsteiger")]
    [InlineData("title__match: \"日本\"", "日本語 N4 模試")]
    public async Task A_match_is_a_substring_in_any_case(string filter, string title)
    {
        var page = await PageAsync($"filter: {{ {filter} }}");

        Assert.Equal([title], Items(page).Select(session => session.GetProperty("title").GetString()).Distinct());
    }

    [Fact]
    public async Task Null_is_what_is_null_and_an_empty_list_is_nothing()
    {
        var untitled = await PageAsync("filter: { title: null }, count: true");
        var none = await PageAsync("filter: { title: [] }, count: true");

        Assert.Equal(12, untitled.GetProperty("totalCount").GetInt32());
        Assert.All(untitled.GetProperty("data").EnumerateArray(), session => Assert.Null(session.GetProperty("title").GetString()));
        Assert.Equal(0, none.GetProperty("totalCount").GetInt32());
        Assert.False(none.GetProperty("hasNextPage").GetBoolean());
    }

    [Theory]
    [InlineData("filter: { score__gte: 80.5 }", "{ score: { gte: 80.5 } }")]
    [InlineData("filter: { score__gt: 20, score__lt: 80 }", "{ score: { gt: 20, lt: 80 } }")]
    [InlineData(
        "filter: { expiresAt__lte: \"2025-06-01T00:00:00Z\", score: null }",
        "{ expiresAt: { lte: \"2025-06-01T00:00:00Z\" }, score: { eq: null } }")]
    public async Task A_bound_means_what_it_means_in_a_connections_filter(string filter, string where)
    {
        var page = await PageAsync(filter + ", count: true");
        var (connection, _) = await gateway.ExecuteAsync($"{{ quizSessions(where: {where}) {{ totalCount }} }}");

        var count = page.GetProperty("totalCount").GetInt32();
        Assert.Equal(connection.GetProperty("data").GetProperty("quizSessions").GetProperty("totalCount").GetInt32(), count);
        Assert.InRange(count, 1, 140);
    }

    [Fact]
    public async Task A_bound_takes_no_null()
    {
        var (response, _) = await gateway.ExecuteAsync("{ quizSessionPage(filter: { score__gt: null }) { totalCount } }");

        Assert.Equal("HC0026", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_global_id_is_a_filters_value()
    {
        var (first, _) = await gateway.ExecuteAsync("{ quizSessions(first: 3) { nodes { id title } } }");
        var node = first.GetProperty("data").GetProperty("quizSessions").GetProperty("nodes")[2];

        var page = await PageAsync($"filter: {{ id: [\"{node.GetProperty("id").GetString()}\"] }}");
        var (connection, _) = await gateway.ExecuteAsync(
            $"{{ sessions(where: {{ id: {{ in: [\"{node.GetProperty("id").GetString()}\"] }} }}) {{ nodes {{ id title }} }} }}");

        var nodes = connection.GetProperty("data").GetProperty("sessions").GetProperty("nodes");
        Assert.Equal(node.GetProperty("title").GetString(), Assert.Single(Items(page)).GetProperty("title").GetString());
        Assert.Equal(node.GetRawText(), Assert.Single(nodes.EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty()
    {
        var page = await PageAsync("page: { number: 2147483647 }, count: true");

        Assert.Empty(page.GetProperty("data").EnumerateArray());
        Assert.Equal(141, page.GetProperty("totalCount").GetInt32());
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement page) => page.GetProperty("data").EnumerateArray();

    private async Task<JsonElement> PageAsync(string arguments)
    {
        var (response, _) = await gateway.ExecuteAsync($"{{ quizSessionPage({arguments}) {{ data {{ title }} totalCount hasNextPage }} }}");
        return response.GetProperty("data").GetProperty("quizSessionPage");
    }

    private async Task<List<string?>> TitlesAsync(Func<SessionGraphContext, IQueryable<Session>> query)
    {
        await using var context = gateway.Store.CreateDbContext();
        return await query(context).Select(session => session.Title).ToListAsync(TestContext.Current.CancellationToken);
    }
}

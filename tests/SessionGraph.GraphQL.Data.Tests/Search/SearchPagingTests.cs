using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SessionGraph.GraphQL.Data.Tests.Filters.Oracle;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Search;

/// <summary>The pages of a search, in either direction, are what it finds, once each, best first.</summary>
public sealed class SearchPagingTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    private const int Runs = 60;

    [Fact]
    public async Task All_pages_of_a_search_are_what_it_finds_best_first()
    {
        var rows = await gateway.Store.ReadLinkedSessionsAsync();
        var entity = OracleEntity.Sessions(rows);
        string[] words = [.. rows.SelectMany(row => (row.Title ?? "").Split(' ')).Where(word => word.Any(char.IsAsciiLetter)).Distinct()];
        var several = 0;

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            string[] search = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Part(random, words[random.Next(words.Length)]))];
            var filter = random.Next(2) is 0 ? new OracleFilter("{}", null) : entity.Filter(random, depth: 1);
            var size = random.Next(1, 12);
            var held = rows.Where(row => filter.Holds?.Invoke(row) ?? true).Select(row => row.Id).ToHashSet();
            var expected = FindAll(search).FindAll(held.Contains);
            several += expected.Count > size ? 1 : 0;
            var arguments = $"search: {JsonSerializer.Serialize(string.Join("  ", search))}, where: {filter.Literal}";

            Assert.Equal(expected, WalkAsync(arguments, size, isForward: true, expected.Count).GetAwaiter().GetResult());
            Assert.Equal(expected, WalkAsync(arguments, size, isForward: false, expected.Count).GetAwaiter().GetResult());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

        // A single page proves little of pages.
        Assert.InRange(several, Runs / 5, Runs);
    }

    private List<long> FindAll(string[] words)
    {
        using var context = gateway.Store.CreateDbContext();
        var ranked = new SessionSearchType<Session>().Rank(context.Sessions, words).Select(one => new { one.Row.Id, one.Score }).ToList();
        return [.. ranked.OrderByDescending(one => one.Score).ThenBy(one => one.Id).Select(one => one.Id)];
    }

    private async Task<List<long>> WalkAsync(string arguments, int size, bool isForward, int totalCount)
    {
        var walked = new List<long>();
        var (count, from, end, more) = isForward
            ? ("first", "after", "endCursor", "hasNextPage")
            : ("last", "before", "startCursor", "hasPreviousPage");
        string? cursor = null;
        bool hasMore;
        do
        {
            var position = cursor is null ? "" : $", {from}: \"{cursor}\"";
            var (response, _) = await gateway.ExecuteAsync(
                $"{{ sessions({arguments}, {count}: {size}{position}) {{ totalCount nodes {{ id }} pageInfo {{ {end} {more} }} }} }}");
            var page = response.GetProperty("data").GetProperty("sessions");
            Assert.Equal(totalCount, page.GetProperty("totalCount").GetInt32());
            walked.InsertRange(
                isForward ? walked.Count : 0, page.GetProperty("nodes").EnumerateArray().Select(TestGateway.KeyOf));
            cursor = page.GetProperty("pageInfo").GetProperty(end).GetString();
            hasMore = page.GetProperty("pageInfo").GetProperty(more).GetBoolean();
            Assert.Equal(walked.Count < totalCount, hasMore);
        }
        while (hasMore);

        return walked;
    }

    // The begin of a word, in another case for some.
    private static string Part(Random random, string word)
    {
        var part = word[..random.Next(1, word.Length + 1)];
        part = part.Any(char.IsLetterOrDigit) ? part : word;
        return random.Next(2) is 0 ? part : part.ToUpperInvariant();
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

public sealed class OneRosterRestPullTests
{
    private const int Writers = 3;
    private const int Writes = 60;

    [Fact]
    public async Task A_consumer_that_pulls_by_dateLastModified_misses_nothing()
    {
        await using var rest = new OneRosterRestGateway();
        var mirror = new Dictionary<string, string>();
        var since = Now(rest);
        await PullAsync(rest, null, mirror);
        string[] ids = [.. mirror.Keys];
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(rest, writer, ids)));

        for (var isLast = false; !isLast;)
        {
            isLast = writing.IsCompleted;
            var begin = Now(rest);
            await PullAsync(rest, since, mirror);
            since = begin;
        }

        var all = new Dictionary<string, string>();
        await PullAsync(rest, null, all);
        await writing;
        Assert.True(all.Count > ids.Length);
        Assert.Equal(all.OrderBy(row => row.Key, StringComparer.Ordinal), mirror.OrderBy(row => row.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_is_newer_than_the_answer_before_it_whatever_stamp_the_client_sends(bool isByGraph)
    {
        await using var rest = new OneRosterRestGateway();
        var (_, before, _) = await rest.GetAsync("/academicSessions/term-2023-autumn");
        var stamp = (string)before!["academicSession"]!["dateLastModified"]!;

        if (isByGraph)
        {
            await rest.Gateway.DataAsync(
                """
                mutation {
                  updateAcademicSession(input: {
                    key: { externalId: "term-2023-autumn" }
                    title: "Autumn"
                    startDate: "2023-08-21"
                    endDate: "2023-12-23"
                    type: "term"
                    schoolYear: "2024"
                    org: { sourcedId: "org-alpha" }
                    dateLastModified: "2001-01-01T00:00:00Z"
                  }) { academicSession { id } }
                }
                """);
        }
        else
        {
            await rest.SendAsync(
                HttpMethod.Put, "/academicSessions/term-2023-autumn", OneRosterRestGateway.Record(("dateLastModified", "2001-01-01T00:00:00Z")));
        }

        var changed = await rest.ListAsync($"/academicSessions?limit=3000&filter=dateLastModified>'{stamp}'");
        Assert.Contains(changed, session => (string?)session!["sourcedId"] == "term-2023-autumn");
    }

    [Fact]
    public async Task A_relation_that_changes_is_a_change_of_both_ends()
    {
        await using var rest = new OneRosterRestGateway();
        rest.Gateway.Clock.Advance(TimeSpan.FromHours(1));
        var since = Now(rest);

        await rest.SendAsync(
            HttpMethod.Post,
            "/academicSessions",
            OneRosterRestGateway.Record(("sourcedId", "new"), ("parent", new JsonObject { ["sourcedId"] = "term-2023-autumn" })));

        var changed = await rest.ListAsync($"/academicSessions?filter=dateLastModified>='{since}'");
        Assert.Equal(["new", "term-2023-autumn"], changed.Select(session => (string)session!["sourcedId"]!).Order(StringComparer.Ordinal));
    }

    private static async Task PullAsync(OneRosterRestGateway rest, string? since, Dictionary<string, string> mirror)
    {
        const int limit = 5;
        var filter = since is null ? "" : $"&filter=dateLastModified>='{since}'";
        for (var offset = 0; ; offset += limit)
        {
            var page = await rest.ListAsync($"/academicSessions?limit={limit}&offset={offset}{filter}");
            foreach (var session in page)
                mirror[(string)session!["sourcedId"]!] = session.ToJsonString();

            if (page.Count < limit)
                return;
        }
    }

    private static async Task WriteAsync(OneRosterRestGateway rest, int writer, string[] ids)
    {
        var random = new Random(writer);
        for (var count = 0; count < Writes; count++)
        {
            var id = ids[random.Next(ids.Length)];
            var parent = new JsonObject { ["sourcedId"] = ids[random.Next(ids.Length)] };
            var (method, path, body) = random.Next(3) switch
            {
                0 => (HttpMethod.Post, "", OneRosterRestGateway.Record(("parent", parent))),
                1 => (HttpMethod.Put, "/" + id, OneRosterRestGateway.Record(("title", $"Write {count} of {writer}"), ("parent", parent))),
                _ => (HttpMethod.Delete, "/" + id, null),
            };
            await rest.SendAsync(method, "/academicSessions" + path, body);
            rest.Gateway.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private static string Now(OneRosterRestGateway rest)
        => rest.Gateway.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>The filter of OneRoster is held against the graph's.</summary>
public sealed class OneRosterRestFilterTests(OneRosterRestGateway rest) : IClassFixture<OneRosterRestGateway>
{
    private const int Filters = 300;

    private static readonly (string Field, string GraphField)[] s_texts =
    [
        ("sourcedId", "sourcedId"), ("status", "providerStatus"), ("title", "title"), ("type", "type"), ("schoolYear", "schoolYear"),
        ("org.sourcedId", "orgSourcedId"),
    ];

    private static readonly string[] s_dates = ["startDate", "endDate", "dateLastModified"];

    private static readonly (string Predicate, string Operation)[] s_textPredicates = [("=", "eq"), ("!=", "neq"), ("~", "icontains")];

    private static readonly (string Predicate, string Operation)[] s_datePredicates =
        [("=", "eq"), ("!=", "neq"), (">", "gt"), (">=", "gte"), ("<", "lt"), ("<=", "lte")];

    [Fact]
    public async Task A_filter_finds_what_the_same_filter_of_the_graph_finds()
    {
        await rest.SendAsync(HttpMethod.Post, "/academicSessions", OneRosterRestGateway.Record(("title", "Teacher's Straße")));
        var rows = await rest.ListAsync("/academicSessions?limit=3000");
        var random = new Random(17);
        var (some, none) = (0, 0);

        for (var count = 0; count < Filters; count++)
        {
            var (filter, where) = Condition(random, rows);
            if (random.Next(2) == 0)
            {
                var (second, secondWhere) = Condition(random, rows);
                var join = random.Next(2) == 0 ? "AND" : "OR";
                filter = $"{filter} {join} {second}";
                where = new JsonObject { [join is "AND" ? "and" : "or"] = new JsonArray(where, secondWhere) };
            }

            var found = await rest.ListAsync($"/academicSessions?limit=3000&filter={Uri.EscapeDataString(filter)}");
            var data = await rest.Gateway.DataAsync(
                "query($where: AcademicSessionFilterInput) { academicSessions(first: 1000, where: $where) { nodes { sourcedId } } }", new { where });

            var expected = data["academicSessions"]!["nodes"]!.AsArray().Select(node => (string)node!["sourcedId"]!).ToList();
            Assert.True(expected.SequenceEqual(found.Select(session => (string)session!["sourcedId"]!)), filter);
            _ = expected.Count is 0 ? none++ : some++;
        }

        Assert.True(some > Filters / 2, $"{some} filters found something, {none} nothing.");
    }

    [Theory]
    [InlineData(">")]
    [InlineData(">=")]
    [InlineData("<")]
    [InlineData("<=")]
    public async Task Texts_compare_by_their_characters(string predicate)
    {
        var rows = await rest.ListAsync("/academicSessions?limit=3000");
        bool Holds(int order) => predicate switch { ">" => order > 0, ">=" => order >= 0, "<" => order < 0, _ => order <= 0 };
        var expected = rows.Where(row => Holds(string.CompareOrdinal(row!["schoolYear"]!.ToJsonString(), "2025")));

        var found = await rest.ListAsync($"/academicSessions?limit=3000&filter=schoolYear{predicate}'2025'");

        Assert.NotEmpty(found);
        Assert.Equal(expected.Select(row => (string?)row!["sourcedId"]), found.Select(row => (string?)row!["sourcedId"]));
    }

    [Fact]
    public async Task A_child_is_found_by_its_parent()
    {
        var found = await rest.ListAsync("/academicSessions?filter=parent.sourcedId='term-2023-autumn'");

        Assert.Equal("3c90c3cc-0d44-4b50-8888-8dd25736052a", (string?)Assert.Single(found)!["sourcedId"]);
    }

    [Theory]
    [InlineData(">", "1", false)]
    [InlineData(">=", "1", false)]
    [InlineData("=", "1", false)]
    [InlineData("!=", "1", true)]
    [InlineData("<", "1", true)]
    [InlineData("<=", "1", true)]
    [InlineData(">=", "0", true)]
    [InlineData("=", "0", true)]
    public async Task An_instant_between_two_milliseconds_is_neither(string predicate, string below, bool isFound)
    {
        var row = (await rest.ListAsync("/academicSessions?limit=1"))[0]!;
        var stamp = ((DateTime)row["dateLastModified"]!).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

        var found = await rest.ListAsync($"/academicSessions?limit=3000&filter=dateLastModified{predicate}'{stamp}{below}Z'");

        Assert.Equal(isFound, found.Any(session => (string?)session!["sourcedId"] == (string?)row["sourcedId"]));
    }

    private static (string Filter, JsonObject Where) Condition(Random random, JsonArray rows)
    {
        var row = rows[random.Next(rows.Count)]!;
        return random.Next(2) == 0 ? TextCondition(random, row) : DateCondition(random, row);
    }

    private static (string Filter, JsonObject Where) TextCondition(Random random, JsonNode row)
    {
        var (field, graphField) = s_texts[random.Next(s_texts.Length)];
        var (predicate, operation) = s_textPredicates[random.Next(s_textPredicates.Length)];
        var value = (field is "org.sourcedId" ? row["org"]!["sourcedId"]! : row[field]!).ToString();
        if (predicate is "~")
        {
            var start = random.Next(value.Length);
            value = value.Substring(start, random.Next(1, value.Length - start + 1));
            value = random.Next(2) == 0 ? value.ToUpperInvariant() : value;
        }

        var quoted = value.Replace("'", "''", StringComparison.Ordinal);
        return ($"{field}{predicate}'{quoted}'", Where(graphField, operation, value));
    }

    private static (string Filter, JsonObject Where) DateCondition(Random random, JsonNode row)
    {
        var field = s_dates[random.Next(s_dates.Length)];
        var (predicate, operation) = s_datePredicates[random.Next(s_datePredicates.Length)];
        var value = (string)row[field]!;
        return ($"{field} {predicate} '{value}'", Where(field, operation, value));
    }

    private static JsonObject Where(string field, string operation, string value)
        => new() { [field] = new JsonObject { [operation] = value } };
}

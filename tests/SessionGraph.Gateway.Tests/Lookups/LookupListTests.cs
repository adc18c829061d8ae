namespace SessionGraph.Gateway.Tests.Lookups;

public sealed class LookupListTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    [Theory]
    [InlineData("zoe", "Zoë van der Berg")]
    [InlineData("BERG zoë", "Zoë van der Berg")]
    [InlineData("o'brien", "Siobhán O'Brien")]
    [InlineData("смир", "Ольга Смирнова")]
    [InlineData("samuel.adeyemi@inge", "Samuel Adeyemi")]
    public async Task A_search_finds_people_by_the_beginnings_of_words(string search, string name)
    {
        var data = await _gateway.DataAsync(
            "query($search: String!) { people(search: $search) { totalCount nodes { name } } }", new { search });

        Assert.Equal(1, (int?)data["people"]!["totalCount"]);
        Assert.Equal(name, (string?)data["people"]!["nodes"]![0]!["name"]);
    }

    [Fact]
    public async Task A_search_ranks_first_names_before_others_and_pages_by_cursors()
    {
        const string Query = "query($after: String) { people(search: \"m\", first: 2, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }";
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = (await _gateway.DataAsync(Query, new { after }))["people"]!;
            names.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["name"]!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);

        var starts = names.Select(name => name.StartsWith('M')).ToList();
        Assert.Contains(true, starts);
        Assert.Contains(false, starts);
        Assert.Equal(starts.OrderByDescending(start => start), starts);
        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [InlineData("people", "email")]
    [InlineData("users", "mail")]
    [InlineData("trainers", "email")]
    [InlineData("rooms", "name")]
    public async Task What_a_search_finds_is_ordered_as_asked(string list, string field)
    {
        var data = await _gateway.DataAsync(
            $"{{ all: {list}(search: \"o\", first: 50) {{ nodes {{ id }} }} {list}(search: \"o\", first: 50, order: [{{ {field}: DESC }}]) {{ nodes {{ id {field} }} }} }}");

        var ordered = data[list]!["nodes"]!.AsArray();
        var values = ordered.Select(node => (string?)node![field]).OfType<string>().ToList();
        Assert.NotEmpty(ordered);
        Assert.Equal(values.OrderDescending(StringComparer.Ordinal), values);
        Assert.Equal(
            data["all"]!["nodes"]!.AsArray().Select(node => (string)node!["id"]!).Order(StringComparer.Ordinal),
            ordered.Select(node => (string)node!["id"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_is_filtered_ordered_and_counted()
    {
        var data = await _gateway.DataAsync(
            """
            {
              courseModules(where: { batch: { course: { name: { eq: "Blended Onboarding" } } } }, order: [{ name: ASC }]) {
                totalCount
                nodes { name batch { name course { name } } }
              }
            }
            """);

        var modules = data["courseModules"]!;
        var names = modules["nodes"]!.AsArray().Select(node => (string)node!["name"]!).ToList();
        Assert.Equal(names.Count, (int?)modules["totalCount"]);
        Assert.Contains("API Testing", names);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(modules["nodes"]!.AsArray(), node => Assert.Equal("Blended Onboarding", (string?)node!["batch"]!["course"]!["name"]));
    }

    [Fact]
    public async Task A_session_and_its_record_show_the_same_node()
    {
        var data = await _gateway.DataAsync(
            "{ quizSessions(first: 1, where: { personId: { eq: 1 } }) { nodes { personId person { id externalId } } } people(where: { externalId: { eq: 1 } }) { nodes { id } } }");

        var person = data["quizSessions"]!["nodes"]![0]!["person"]!;
        Assert.Equal(1, (int?)person["externalId"]);
        Assert.Equal((string?)data["people"]!["nodes"]![0]!["id"], (string?)person["id"]);
    }

    [Fact]
    public async Task Global_ids_filter_records_and_sessions_by_records()
    {
        var id = (string?)(await _gateway.DataAsync("{ people(first: 1) { nodes { id } } }"))["people"]!["nodes"]![0]!["id"];

        var data = await _gateway.DataAsync(
            "query($id: ID!) { people(where: { id: { eq: $id } }) { nodes { id } } quizSessions(where: { person: { id: { in: [$id] } } }) { nodes { person { id } } } }",
            new { id });

        Assert.Equal(id, (string?)Assert.Single(data["people"]!["nodes"]!.AsArray())!["id"]);
        Assert.NotEmpty(data["quizSessions"]!["nodes"]!.AsArray());
        Assert.All(data["quizSessions"]!["nodes"]!.AsArray(), node => Assert.Equal(id, (string?)node!["person"]!["id"]));
    }
}

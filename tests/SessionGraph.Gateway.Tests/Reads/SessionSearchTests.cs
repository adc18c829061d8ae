using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Reads;

/// <summary>Search over the sessions of all providers, as a client does it.</summary>
public sealed class SessionSearchTests
{
    [Fact]
    public async Task What_is_written_is_found_at_once_by_title_person_and_place()
    {
        await using var gateway = new TestGateway();
        var room = (await NodesAsync(gateway, "courseSessions(first: 1, where: { room: { name: { neq: null } } })", "id room { name }"))[0];
        var trainer = (await NodesAsync(gateway, "courseSessions(first: 1)", "id trainer { name }"))[0];
        var path = (await NodesAsync(gateway, "pathSessions(first: 1)", "pathId path { name } sessionOwnerGroup instructors { name }"))[0];
        var input = new
        {
            pathId = (string?)path["pathId"],
            sessionOwnerGroup = (string?)path["sessionOwnerGroup"],
            sessionName = "Zweitprüfung Ödland",
            startDate = "2026-05-16T22:00:00Z",
        };
        var created = await gateway.MutateAsync("createPathSession", "pathSession { id instructors { name } }", input);

        Assert.Contains((string?)room["id"], await IdsAsync(gateway, "courseSessions", (string)room["room"]!["name"]!));
        Assert.Contains((string?)trainer["id"], await IdsAsync(gateway, "sessions", (string)trainer["trainer"]!["name"]!));
        var id = (string?)created["pathSession"]!["id"];
        var instructor = created["pathSession"]!["instructors"]![0]!["name"];
        Assert.Equal([id], await IdsAsync(gateway, "sessions", "ODLAND zweitpruf"));
        Assert.Equal([id], await IdsAsync(gateway, "pathSessions", $"zweit {instructor}"));
        Assert.Equal([id], await IdsAsync(gateway, "sessions", $"{path["path"]!["name"]} zweit"));
        Assert.Empty(await IdsAsync(gateway, "courseSessions", "zweitprüfung"));

        await gateway.MutateAsync("deletePathSession", "pathSession { id }", new { id });
        Assert.Empty(await IdsAsync(gateway, "sessions", "zweitprüfung"));
    }

    [Fact]
    public async Task Pages_of_a_search_with_a_filter_are_all_that_it_finds()
    {
        await using var gateway = new TestGateway();
        const string Where = "where: { provider: { nin: [SCHOOL] } }";
        var all = await NodesAsync(gateway, $"sessions(search: \"a\", first: 1000, {Where})", "id title");
        var walked = new List<string?>();
        JsonNode info;
        string? cursor = null;
        do
        {
            gateway.Sql.Clear();
            var data = await gateway.DataAsync(
                $"query($after: String) {{ sessions(search: \"a\", first: 17, after: $after, {Where}) "
                + "{ nodes { id } pageInfo { endCursor hasNextPage } } }",
                new { after = cursor });
            Assert.Single(gateway.Sql.Statements);
            walked.AddRange(data["sessions"]!["nodes"]!.AsArray().Select(node => (string?)node!["id"]));
            info = data["sessions"]!["pageInfo"]!;
            cursor = (string?)info["endCursor"];
        }
        while ((bool)info["hasNextPage"]!);

        Assert.True(all.Count > 34);
        Assert.Equal(all.Select(node => (string?)node["id"]), walked);
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("sessionSetups")]
    [InlineData("academicSessions")]
    [InlineData("quizSessions")]
    [InlineData("courseSessions")]
    [InlineData("pathSessions")]
    public async Task A_blank_search_counts_as_absent_however_it_is_passed(string field)
    {
        await using var gateway = new TestGateway();
        const string Selection = "totalCount nodes { id } pageInfo { endCursor }";
        var all = (await gateway.DataAsync($"{{ {field}(first: 3) {{ {Selection} }} }}"))[field]!.ToJsonString();

        foreach (var blank in new[] { "", "  ", "\t\n", "\u00a0\u3000" })
        {
            var literal = System.Text.Json.JsonSerializer.Serialize(blank);
            var byLiteral = await gateway.DataAsync($"{{ {field}(first: 3, search: {literal}) {{ {Selection} }} }}");
            var byVariable = await gateway.DataAsync(
                $"query($search: String) {{ {field}(first: 3, search: $search) {{ {Selection} }} }}", new { search = blank });
            var byDefault = await gateway.DataAsync($"query($search: String = {literal}) {{ {field}(first: 3, search: $search) {{ {Selection} }} }}");

            Assert.Equal(all, byLiteral[field]!.ToJsonString());
            Assert.Equal(all, byVariable[field]!.ToJsonString());
            Assert.Equal(all, byDefault[field]!.ToJsonString());
        }
    }

    private static async Task<List<string?>> IdsAsync(TestGateway gateway, string field, string search)
    {
        var data = await gateway.DataAsync(
            $"query($search: String!) {{ {field}(search: $search, first: 1000) {{ nodes {{ id }} }} }}", new { search });
        return [.. data[field]!["nodes"]!.AsArray().Select(node => (string?)node!["id"])];
    }

    private static async Task<List<JsonNode>> NodesAsync(TestGateway gateway, string field, string selection)
    {
        var data = await gateway.DataAsync($"{{ {field} {{ nodes {{ {selection} }} }} }}");
        return [.. data[field[..field.IndexOf('(', StringComparison.Ordinal)]]!["nodes"]!.AsArray().Select(node => node!)];
    }
}

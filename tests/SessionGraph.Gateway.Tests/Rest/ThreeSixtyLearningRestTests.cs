using System.Net;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>Version 1 of 360Learning's REST API, with the table of errors that its page prints.</summary>
public sealed class ThreeSixtyLearningRestTests(SharedRestGateway shared) : IClassFixture<SharedRestGateway>
{
    private const string PathId = "5f1a8c0e9d3b2a0012e4c7a1";
    private const string Group = "5e8f7d6c5b4a39281706f5e4";
    private const string Owner = "owner@360company.example";
    private const string Unknown = "ffffffffffffffffffffffff";
    private const string Sessions = $"/api/v1/paths/{PathId}/sessions/";
    private const string All = "/api/v1/paths/sessions";

    private const string Fields =
        "sessionId: externalId pathId sessionName startDate endDate instructorsMails sessionOwnerGroup sessionAdditionalInformation";

    private const string Example = $$"""
        {
          "sessionName": "New Managers, May 2022",
          "startDate": "2022-05-16T22:00:00.000Z",
          "endDate": "2022-05-16T22:00:00.000Z",
          "instructorsMails": ["{{Owner}}"],
          "sessionOwnerGroup": "{{Group}}",
          "sessionAdditionalInformation": "Registration 2022-0516"
        }
        """;

    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_session_of_the_providers_fields_is_created_and_reads_alike_by_REST_and_in_the_graph()
    {
        var (status, created) = await shared.SendAsync("POST", $"{Sessions}?company=1&apiKey=2", Example);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("id", Assert.Single(created!.AsObject()).Key);
        var id = (string)created["id"]!;
        Assert.Matches(@"\A[0-9a-f]{24}\z", id);
        var (_, session) = await shared.SendAsync("GET", $"{All}/{id}");
        var expected = JsonNode.Parse(Example)!.AsObject();
        expected["sessionId"] = id;
        expected["pathId"] = PathId;
        Assert.True(JsonNode.DeepEquals(expected, session), session?.ToJsonString());
        var data = await _gateway.DataAsync(
            $"query($id: String!) {{ pathSessions(where: {{ externalId: {{ eq: $id }} }}) {{ nodes {{ {Fields} }} }} }}", new { id });
        Assert.True(JsonNode.DeepEquals(session, Assert.Single(data["pathSessions"]!["nodes"]!.AsArray())), data.ToJsonString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    public async Task A_session_that_names_no_instructor_gets_the_platform_owner(string? mails)
    {
        var id = await CreateAsync(With("instructorsMails", mails));

        var (_, session) = await shared.SendAsync("GET", $"{All}/{id}");

        Assert.Equal([Owner], session!["instructorsMails"]!.AsArray().Select(mail => (string?)mail));
    }

    [Theory]
    [InlineData($"/api/v1/paths/{Unknown}/sessions/", null, null, 404, "path_not_found")]
    [InlineData("/api/v1/paths//sessions/", null, null, 404, "path_not_found")]
    [InlineData("/api/v1/paths/sessions/", null, null, 404, "path_not_found")]
    [InlineData("/api/v1/paths/nonsense/sessions/", null, null, 404, "path_not_found")]
    [InlineData(Sessions, "sessionName", "null", 400, "invalid_session_name")]
    [InlineData(Sessions, "sessionName", "\"\"", 400, "invalid_session_name")]
    [InlineData(Sessions, "sessionName", null, 400, "invalid_session_name")]
    [InlineData(Sessions, "sessionName", "5", 400, "invalid_session_name")]
    [InlineData(Sessions, "startDate", "\"2022-05-16\"", 400, "invalid_start_date")]
    [InlineData(Sessions, "startDate", "null", 400, "invalid_start_date")]
    [InlineData(Sessions, "startDate", "\"\"", 400, "invalid_start_date")]
    [InlineData(Sessions, "startDate", "1652738400000", 400, "invalid_start_date")]
    [InlineData(Sessions, "endDate", "\"tomorrow\"", 400, "invalid_end_date")]
    [InlineData(Sessions, "endDate", "{}", 400, "invalid_end_date")]
    [InlineData(Sessions, "endDate", "\"2021-05-16T22:00:00.000Z\"", 400, "invalid_end_date")]
    [InlineData(Sessions, "sessionOwnerGroup", "\"nonsense\"", 400, "invalid_session_owner_group")]
    [InlineData(Sessions, "sessionOwnerGroup", "null", 400, "invalid_session_owner_group")]
    [InlineData(Sessions, "sessionOwnerGroup", "\"\"", 400, "invalid_session_owner_group")]
    [InlineData(Sessions, "sessionOwnerGroup", "[]", 400, "invalid_session_owner_group")]
    [InlineData(Sessions, "sessionOwnerGroup", $"\"{Unknown}\"", 400, "session_owner_group_not_found")]
    [InlineData(Sessions, "instructorsMails", "null", 400, "invalid_instructors")]
    [InlineData(Sessions, "instructorsMails", $"\"{Owner}\"", 400, "invalid_instructors")]
    [InlineData(Sessions, "instructorsMails", "[\"no mail\"]", 400, "invalid_instructors")]
    [InlineData(Sessions, "instructorsMails", "[7]", 400, "invalid_instructors")]
    [InlineData(Sessions, "instructorsMails", "[\"nobody@360company.example\"]", 400, "instructors_not_found")]
    [InlineData(Sessions, "sessionAdditionalInformation", "\"\\u0000\"", 400, "invalid_parameter")]
    public async Task Each_row_of_the_providers_error_table_is_answered(string address, string? field, string? value, int status, string code)
        => await shared.RejectAsync(
            "POST", address, field is null ? Example : With(field, value), status, $$"""{ "error": "{{code}}" }""");

    [Fact]
    public async Task Of_several_errors_the_first_of_the_table_is_answered()
        => await shared.RejectAsync("POST", Sessions, """{ "startDate": 1, "instructorsMails": [] }""", 400, """{ "error": "invalid_session_name" }""");

    [Fact]
    public async Task An_update_needs_the_name_the_start_and_the_group_and_keeps_what_else_it_leaves_out()
    {
        var id = await CreateAsync(Example);
        var update = JsonNode.Parse(
            $$"""{ "sessionName": "Renamed", "startDate": "2022-05-16T23:00:00+02:00", "sessionOwnerGroup": "{{Group.ToUpperInvariant()}}" }""")!.AsObject();

        var (status, answer) = await shared.SendAsync("PATCH", $"{All}/{id}", update.ToJsonString());

        Assert.Equal((HttpStatusCode.OK, "path_session_updated"), (status, (string?)answer!["status"]));
        var (_, session) = await shared.SendAsync("GET", $"{All}/{id}/");
        var expected = JsonNode.Parse(Example)!.AsObject();
        expected["sessionName"] = "Renamed";
        expected["startDate"] = "2022-05-16T21:00:00.000Z";
        expected["sessionId"] = id;
        expected["pathId"] = PathId;
        Assert.True(JsonNode.DeepEquals(expected, session), session?.ToJsonString());
        foreach (var (field, code) in ((string, string)[])
            [("sessionName", "invalid_session_name"), ("startDate", "invalid_start_date"), ("sessionOwnerGroup", "invalid_session_owner_group")])
        {
            var without = update.DeepClone().AsObject();
            without.Remove(field);
            await shared.RejectAsync("PATCH", $"{All}/{id}", without.ToJsonString(), 400, $$"""{ "error": "{{code}}" }""");
        }
    }

    [Fact]
    public async Task An_update_clears_what_it_sets_to_null()
    {
        var id = await CreateAsync(Example);
        var update = JsonNode.Parse(With("endDate", "null"))!.AsObject();
        update["sessionAdditionalInformation"] = null;

        await shared.SendAsync("PATCH", $"{All}/{id}", update.ToJsonString());

        var (_, session) = await shared.SendAsync("GET", $"{All}/{id}");
        Assert.Equal((null, null), ((string?)session!["endDate"], (string?)session["sessionAdditionalInformation"]));
    }

    [Fact]
    public async Task A_deleted_session_is_gone()
    {
        var id = await CreateAsync(Example);

        var (status, answer) = await shared.SendAsync("DELETE", $"{All}/{id}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"status":"path_session_deleted"}""", answer!.ToJsonString());
        await shared.RejectAsync("GET", $"{All}/{id}", null, 404, """{ "error": "session_not_found" }""");
    }

    [Theory]
    [InlineData(Unknown)]
    [InlineData("nonsense")]
    public async Task An_unknown_id_is_not_found(string id)
    {
        const string notFound = """{ "error": "session_not_found" }""";
        await shared.RejectAsync("GET", $"{All}/{id}", null, 404, notFound);
        await shared.RejectAsync("PATCH", $"{All}/{id}", Example, 404, notFound);
        await shared.RejectAsync("DELETE", $"{All}/{id}", null, 404, notFound);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "sessionName": "\ud800" }""")]
    public async Task A_malformed_body_is_refused(string body)
        => await shared.RejectAsync("POST", Sessions, body, 400, """{ "error": "invalid_body" }""");

    [Fact]
    public async Task A_body_of_another_content_type_is_refused()
        => await shared.RejectAsync("POST", Sessions, Example, 415, """{ "error": "unsupported_media_type" }""", "text/plain");

    [Theory]
    [InlineData("PUT", All)]
    [InlineData("GET", Sessions)]
    [InlineData("PUT", $"{All}/{Unknown}")]
    public async Task Another_verb_is_refused(string method, string address)
        => await shared.RejectAsync(method, address, null, 405, """{ "error": "method_not_allowed" }""");

    [Fact]
    public async Task The_list_has_all_sessions_of_the_graph_beyond_the_parts_in_which_it_is_read()
    {
        await shared.Gateway.MutateAsync("createPathSession", "pathSession { id }", JsonNode.Parse(With("pathId", $"\"{PathId}\""))!);
        for (var made = 0; made < 520; made++)
            await CreateAsync(Example);

        var (status, sessions) = await shared.SendAsync("GET", All);

        Assert.Equal(HttpStatusCode.OK, status);
        var data = await _gateway.DataAsync(
            $"{{ pathSessions(first: 1000) {{ nodes {{ {Fields} }} }} }}");
        Assert.Equal(sessions!.AsArray().Count, data["pathSessions"]!["nodes"]!.AsArray().Count);
        Assert.True(JsonNode.DeepEquals(data["pathSessions"]!["nodes"], sessions));
    }

    private async Task<string> CreateAsync(string body)
    {
        var (status, session) = await shared.SendAsync("POST", Sessions, body);
        Assert.Equal(HttpStatusCode.OK, status);
        return (string)session!["id"]!;
    }

    private static string With(string field, string? value)
    {
        var example = JsonNode.Parse(Example)!.AsObject();
        example.Remove(field);
        if (value is not null)
            example[field] = JsonNode.Parse(value);
        return example.ToJsonString();
    }
}

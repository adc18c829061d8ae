using System.Net;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>The school's REST API; the first test is the example that the API's page prints.</summary>
public sealed class SchoolRestTests(SharedRestGateway shared) : IClassFixture<SharedRestGateway>
{
    private const string List = "/api/v1/school/session-setup/";
    private const string Id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    private const string Unknown = "00000000-0000-4000-8000-000000000000";
    private const string NotFound = """{ "detail": "Not found." }""";

    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task The_providers_example_is_answered_as_it_is_printed()
    {
        const string body = $$"""
            {
              "session_type": "exam_session",
              "academic_session": "{{Id}}",
              "exam_session": "{{Id}}",
              "status": "not_started",
              "current_step": -1
            }
            """;

        var (status, setup) = await shared.SendAsync("PUT", $"{List}{Id}/", body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ["session_type", "id", "academic_session", "exam_session", "status", "current_step", "created_at", "updated_at"],
            setup!.AsObject().Select(field => field.Key));
        Assert.Equal(
            ("exam_session", Id, Id, Id, "not_started", -1),
            ((string?)setup["session_type"], (string?)setup["id"], (string?)setup["academic_session"], (string?)setup["exam_session"],
                (string?)setup["status"], (int?)setup["current_step"]));
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z", (string?)setup["created_at"]);
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z", (string?)setup["updated_at"]);
    }

    [Fact]
    public async Task A_setup_written_by_REST_reads_alike_in_the_graph()
    {
        var (status, created) = await shared.SendAsync(
            "POST",
            List,
            $$"""{ "session_type": "exam_session", "exam_session": "{{Id}}", "status": "pending", "id": "{{Unknown}}", "colour": 1 }""",
            caller: "ada");

        Assert.Equal(HttpStatusCode.Created, status);
        var id = (string)created!["id"]!;
        Assert.NotEqual(Unknown, id);
        var data = await _gateway.DataAsync(
            """
            query($id: String!) {
              sessionSetups(where: { externalId: { eq: $id } }) {
                nodes { sessionType academicSessionId examSessionId providerStatus status currentStep createdBy createdAt connection }
              }
            }
            """,
            new { id });
        var setup = Assert.Single(data["sessionSetups"]!["nodes"]!.AsArray())!;
        Assert.Equal(
            ("EXAM_SESSION", null, Id, "pending", "PENDING", null, "ada", "school"),
            ((string?)setup["sessionType"], (string?)setup["academicSessionId"], (string?)setup["examSessionId"], (string?)setup["providerStatus"],
                (string?)setup["status"], (int?)setup["currentStep"], (string?)setup["createdBy"], (string?)setup["connection"]));
        Assert.Equal((string?)created["created_at"], (string?)setup["createdAt"]);
        await AssertReadsAsync(id, created);
    }

    [Fact]
    public async Task A_setup_written_by_the_graph_reads_alike_by_REST()
    {
        var payload = await _gateway.MutateAsync(
            "createSessionSetup",
            "sessionSetup { externalId }",
            new { sessionType = "ACADEMIC_SESSION", academicSessionId = Id, status = "COMPLETED", currentStep = 3 });
        var id = (string)payload["sessionSetup"]!["externalId"]!;

        var (status, setup) = await shared.SendAsync("GET", $"{List}{id.ToUpperInvariant()}/");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ("academic_session", id, Id, null, "completed", 3),
            ((string?)setup!["session_type"], (string?)setup["id"], (string?)setup["academic_session"], (string?)setup["exam_session"],
                (string?)setup["status"], (int?)setup["current_step"]));
    }

    [Theory]
    [InlineData("PUT", """{ "session_type": "academic_session" }""")]
    [InlineData("PATCH", """{ "session_type": "academic_session" }""")]
    public async Task An_update_keeps_what_it_leaves_out(string method, string body)
    {
        var id = await CreateAsync($$"""{ "session_type": "exam_session", "exam_session": "{{Id}}", "status": "completed", "current_step": 5 }""");

        var (status, setup) = await shared.SendAsync(method, $"{List}{id}/", body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ("academic_session", null, Id, "completed", 5),
            ((string?)setup!["session_type"], (string?)setup["academic_session"], (string?)setup["exam_session"], (string?)setup["status"],
                (int?)setup["current_step"]));
        await AssertReadsAsync(id, setup);
    }

    [Fact]
    public async Task A_patch_clears_what_it_sets_to_null()
    {
        var id = await CreateAsync($$"""{ "session_type": "exam_session", "academic_session": "{{Id}}", "exam_session": "{{Id}}", "current_step": 5 }""");

        var (_, setup) = await shared.SendAsync("PATCH", $"{List}{id}", """{ "academic_session": null, "current_step": null }""");

        Assert.Equal((null, Id, null), ((string?)setup!["academic_session"], (string?)setup["exam_session"], (int?)setup["current_step"]));
    }

    [Fact]
    public async Task What_is_read_can_be_put_back()
    {
        var id = await CreateAsync("""{ "session_type": "exam_session" }""");
        var (_, read) = await shared.SendAsync("GET", $"{List}{id}/");

        var (status, written) = await shared.SendAsync("PUT", $"{List}{id}/", read!.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(JsonNode.DeepEquals(read, written), written?.ToJsonString());
    }

    [Fact]
    public async Task A_deleted_setup_is_gone()
    {
        var id = await CreateAsync("""{ "session_type": "exam_session" }""");

        Assert.Equal((HttpStatusCode.NoContent, null), await shared.SendAsync("DELETE", $"{List}{id}/"));

        await shared.RejectAsync("GET", $"{List}{id}/", null, 404, NotFound);
        await shared.RejectAsync("DELETE", $"{List}{id}/", null, 404, NotFound);
    }

    [Theory]
    [InlineData("{}", """{ "session_type": ["This field is required."] }""")]
    [InlineData("", """{ "session_type": ["This field is required."] }""")]
    [InlineData("""{ "session_type": null }""", """{ "session_type": ["This field may not be null."] }""")]
    [InlineData("""{ "session_type": "lesson" }""", """{ "session_type": ["\"lesson\" is not a valid choice."] }""")]
    [InlineData("""{ "session_type": 1 }""", """{ "session_type": ["\"1\" is not a valid choice."] }""")]
    [InlineData(
        """{ "session_type": "exam_session", "status": "done", "academic_session": "one", "exam_session": 5, "current_step": "x" }""",
        """
        {
          "status": ["\"done\" is not a valid choice."],
          "academic_session": ["Must be a valid UUID."],
          "exam_session": ["Must be a valid UUID."],
          "current_step": ["A valid integer is required."]
        }
        """)]
    [InlineData("""{ "session_type": "exam_session", "status": null }""", """{ "status": ["This field may not be null."] }""")]
    [InlineData(
        """{ "session_type": "exam_session", "current_step": 2147483648 }""",
        """{ "current_step": ["Ensure this value is less than or equal to 2147483647."] }""")]
    [InlineData(
        """{ "session_type": "exam_session", "current_step": -1e400 }""",
        """{ "current_step": ["Ensure this value is greater than or equal to -2147483648."] }""")]
    [InlineData("""{ "session_type": "exam_session", "current_step": 1.5 }""", """{ "current_step": ["A valid integer is required."] }""")]
    [InlineData("""{ "session_type": "exam_session", "current_step": true }""", """{ "current_step": ["A valid integer is required."] }""")]
    [InlineData("[]", """{ "non_field_errors": ["Invalid data. Expected a dictionary, but got list."] }""")]
    [InlineData("null", """{ "non_field_errors": ["No data provided"] }""")]
    public async Task A_faulty_field_is_refused_under_its_name(string body, string errors)
    {
        await shared.RejectAsync("POST", List, body, 400, errors);
        await shared.RejectAsync("PUT", $"{List}{Id}/", body, 400, errors);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "session_type": "exam_session" } }""")]
    [InlineData("""{ "session_type": "\ud800" }""")]
    [InlineData("""{ "\ud800": 1 }""")]
    public async Task A_malformed_body_is_refused(string body)
    {
        var before = await _gateway.DumpAsync();

        var (status, answer) = await shared.SendAsync("POST", List, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("JSON parse error - ", (string?)answer!["detail"], StringComparison.Ordinal);
        Assert.Equal(before, await _gateway.DumpAsync());
    }

    [Fact]
    public async Task A_body_beyond_a_megabyte_is_refused()
    {
        var (status, answer) = await shared.SendAsync("POST", List, $$"""{ "session_type": "{{new string('x', 1024 * 1024)}}" }""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.NotNull((string?)answer!["detail"]);
    }

    [Fact]
    public async Task Another_content_type_is_refused()
        => await shared.RejectAsync(
            "POST", List, "session_type=exam_session", 415, """{ "detail": "Unsupported media type \"text/plain\" in request." }""", "text/plain");

    [Fact]
    public async Task Another_path_is_not_found()
        => await shared.RejectAsync("GET", $"{List}{Id}/steps/", null, 404, """{ "detail": "Not found." }""");

    [Theory]
    [InlineData("PATCH", List)]
    [InlineData("DELETE", List)]
    [InlineData("POST", $"{List}{Id}/")]
    public async Task Another_verb_is_refused(string method, string address)
        => await shared.RejectAsync(method, address, "{}", 405, $$"""{ "detail": "Method \"{{method}}\" not allowed." }""");

    [Theory]
    [InlineData(Unknown)]
    [InlineData("17")]
    [InlineData("%20")]
    public async Task An_unknown_id_is_not_found(string id)
    {
        await shared.RejectAsync("GET", $"{List}{id}/", null, 404, NotFound);
        await shared.RejectAsync("PUT", $"{List}{id}/", """{ "session_type": "exam_session" }""", 404, NotFound);
        await shared.RejectAsync("PATCH", $"{List}{id}/", "[]", 404, NotFound);
        await shared.RejectAsync("DELETE", $"{List}{id}/", null, 404, NotFound);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(
        "?status=pending&ordering=-updated_at&colour=red&search=x",
        "where: { providerStatus: { eq: \"pending\" } }, order: [{ updatedAt: DESC }, { id: ASC }]")]
    [InlineData(
        "?session_type=exam_session&ordering=status,-id,unknown",
        "where: { sessionType: { eq: EXAM_SESSION } }, order: [{ providerStatus: ASC }, { externalId: DESC }]")]
    [InlineData(
        $"?academic_session={Id}&exam_session={Id}&status=",
        $"where: {{ academicSessionId: {{ eq: \"{Id}\" }}, examSessionId: {{ eq: \"{Id}\" }} }}")]
    public async Task All_pages_together_are_the_graphs_list(string query, string arguments)
    {
        var data = await _gateway.DataAsync($"{{ sessionSetups(first: 1000 {arguments}) {{ nodes {{ externalId }} }} }}");
        List<string?> expected = [.. data["sessionSetups"]!["nodes"]!.AsArray().Select(node => (string?)node!["externalId"])];
        List<string?> read = [];
        string? previous = null;
        for (var address = List + query; address is not null;)
        {
            var (status, page) = await shared.SendAsync("GET", address);

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal(expected.Count, (int?)page!["count"]);
            Assert.Equal(previous is null, page["previous"] is null);
            read.AddRange(page["results"]!.AsArray().Select(setup => (string?)setup!["id"]));
            previous = address;
            address = (string?)page["next"];
        }

        Assert.Equal(expected, read);
    }

    [Fact]
    public async Task A_page_names_its_neighbours()
    {
        var (_, second) = await shared.SendAsync("GET", $"{List}?page=2&ordering=-id");
        var (_, first) = await shared.SendAsync("GET", (string)second!["previous"]!);

        Assert.EndsWith($"{List}?ordering=-id", (string?)second["previous"], StringComparison.Ordinal);
        Assert.EndsWith($"{List}?ordering=-id&page=3", (string?)second["next"], StringComparison.Ordinal);
        Assert.EndsWith($"{List}?ordering=-id&page=2", (string?)first!["next"], StringComparison.Ordinal);
        Assert.Null(first["previous"]);
    }

    [Fact]
    public async Task Null_counts_as_the_greatest_step()
    {
        var (_, ascending) = await shared.SendAsync("GET", $"{List}?ordering=current_step&page=last");
        var (_, descending) = await shared.SendAsync("GET", $"{List}?ordering=-current_step");

        Assert.Null(ascending!["results"]!.AsArray()[^1]!["current_step"]);
        Assert.Null(descending!["results"]!.AsArray()[0]!["current_step"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("99999999999999999999")]
    public async Task A_page_that_does_not_exist_is_not_found(string page)
        => await shared.RejectAsync("GET", $"{List}?page={page}", null, 404, """{ "detail": "Invalid page." }""");

    [Fact]
    public async Task A_faulty_filter_is_refused_under_its_name()
        => await shared.RejectAsync(
            "GET",
            $"{List}?status=done&session_type=lesson&academic_session=1",
            null,
            400,
            """
            {
              "session_type": ["Select a valid choice. lesson is not one of the available choices."],
              "status": ["Select a valid choice. done is not one of the available choices."],
              "academic_session": ["Enter a valid UUID."]
            }
            """);

    [Theory]
    [InlineData(List, "Session Setup List", "GET, POST, HEAD, OPTIONS")]
    [InlineData($"{List}{Id}/", "Session Setup Instance", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS")]
    [InlineData($"{List}none/", "Session Setup Instance", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS")]
    public async Task OPTIONS_says_what_a_path_takes(string address, string name, string methods)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);

        using var response = await _gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(methods, string.Join(", ", response.Content.Headers.Allow));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(["name", "description", "renders", "parses"], body.AsObject().Select(member => member.Key));
        Assert.Equal((name, "application/json"), ((string?)body["name"], (string?)body["parses"]![0]));
    }

    private async Task<string> CreateAsync(string body)
    {
        var (status, setup) = await shared.SendAsync("POST", List, body);
        Assert.Equal(HttpStatusCode.Created, status);
        return (string)setup!["id"]!;
    }

    private async Task AssertReadsAsync(string id, JsonNode expected)
    {
        foreach (var address in (string[])[$"{List}{id}/", $"{List}{id}"])
        {
            var (status, setup) = await shared.SendAsync("GET", address);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.True(JsonNode.DeepEquals(expected, setup), setup?.ToJsonString());
        }
    }
}

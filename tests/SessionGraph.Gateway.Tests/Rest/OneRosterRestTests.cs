using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Rest;

public sealed partial class OneRosterRestTests(OneRosterRestGateway rest) : IClassFixture<OneRosterRestGateway>
{
    private const string Period = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

    [Fact]
    public async Task The_request_of_the_seed_gets_the_answer_of_the_seed()
    {
        var (status, answer, response) = await rest.SendAsync(
            HttpMethod.Put,
            $"/academicSessions/{Period}",
            """
            {
              "academicSession": {
                "sourcedId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
                "status": "active",
                "title": "First Grading Period",
                "startDate": "2023-08-21",
                "endDate": "2023-10-28",
                "type": "gradingPeriod",
                "schoolYear": "2024",
                "org": { "sourcedId": "org-alpha" },
                "dateLastModified": "2023-11-07T05:31:56Z",
                "metadata": {},
                "parent": { "sourcedId": "term-2023-autumn" },
                "children": [
                  {
                    "href": "https://example.org/academicSessions/ext-exam-week-2023",
                    "sourcedId": "ext-exam-week-2023",
                    "type": "academicSession"
                  }
                ]
              }
            }
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var stamp = (string)answer!["dateLastModified"]!;
        Assert.Matches(Stamps(), stamp);
        Assert.NotEqual("2023-11-07T05:31:56Z", stamp);
        var root = rest.Gateway.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + OneRosterRestGateway.Root;
        var expected = JsonNode.Parse(
            $$"""
            {
              "sourcedId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
              "status": "active",
              "title": "First Grading Period",
              "startDate": "2023-08-21",
              "endDate": "2023-10-28",
              "type": "gradingPeriod",
              "schoolYear": 2024,
              "org": { "href": "{{root}}/orgs/org-alpha", "sourcedId": "org-alpha", "type": "org" },
              "dateLastModified": "{{stamp}}",
              "metadata": {},
              "parent": {
                "href": "{{root}}/academicSessions/term-2023-autumn", "sourcedId": "term-2023-autumn", "type": "academicSession"
              },
              "children": [
                {
                  "href": "{{root}}/academicSessions/ext-exam-week-2023", "sourcedId": "ext-exam-week-2023", "type": "academicSession"
                }
              ]
            }
            """)!;
        Assert.Equal(expected.ToJsonString(), answer.ToJsonString());
    }

    [Fact]
    public async Task What_a_GET_gives_out_a_PUT_takes_in_and_the_graph_reads_alike()
    {
        var (_, created, response) = await rest.SendAsync(
            HttpMethod.Post,
            "/academicSessions/",
            OneRosterRestGateway.Record(
                ("sourcedId", "both/ways"), ("metadata", JsonNode.Parse("""{"tags":["é"]}""")),
                ("children", JsonNode.Parse("""[{"sourcedId":"ext-exam-week-2023"}]"""))));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("""{"sourcedIdPairs":{"suppliedSourcedId":"both/ways","allocatedSourcedId":"both/ways"}}""", created!.ToJsonString());
        using var located = await rest.Gateway.Client.GetAsync(response.Headers.Location, TestContext.Current.CancellationToken);
        var read = JsonNode.Parse(await located.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        var (status, written, _) = await rest.SendAsync(HttpMethod.Put, "/academicSessions/both%2Fways", read.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        var before = read["academicSession"]!.DeepClone().AsObject();
        before["dateLastModified"] = written!["dateLastModified"]!.DeepClone();
        Assert.Equal(before.ToJsonString(), written.ToJsonString());
        var graph = await rest.Gateway.DataAsync(
            """
            query {
              session(key: { connection: "oneroster", externalId: "both/ways" }) {
                title providerStatus
                ... on AcademicSession {
                  startDate endDate type schoolYear metadata org { sourcedId } children { nodes { sourcedId } } dateLastModified
                }
              }
            }
            """);
        var session = graph["session"]!;
        Assert.Equal((string?)written["title"], (string?)session["title"]);
        Assert.Equal((string?)written["status"], (string?)session["providerStatus"]);
        Assert.Equal((string?)written["startDate"], (string?)session["startDate"]);
        Assert.Equal((string?)written["endDate"], (string?)session["endDate"]);
        Assert.Equal((string?)written["type"], (string?)session["type"]);
        Assert.Equal((int?)written["schoolYear"], int.Parse((string)session["schoolYear"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(written["metadata"]!.ToJsonString(), session["metadata"]!.ToJsonString());
        Assert.Equal((string?)written["org"]!["sourcedId"], (string?)session["org"]!["sourcedId"]);
        Assert.Equal("ext-exam-week-2023", (string?)session["children"]!["nodes"]![0]!["sourcedId"]);
        Assert.Equal((DateTime?)written["dateLastModified"], (DateTime?)session["dateLastModified"]);
    }

    [Fact]
    public async Task A_POST_without_an_id_allocates_one_and_a_DELETE_is_soft()
    {
        var (_, created, _) = await rest.SendAsync(HttpMethod.Post, "/academicSessions", OneRosterRestGateway.Record());
        var pairs = created!["sourcedIdPairs"]!.AsObject();
        var id = (string)pairs["allocatedSourcedId"]!;
        Assert.True(Guid.TryParse(id, out _));
        Assert.False(pairs.ContainsKey("suppliedSourcedId"));

        var (status, body, _) = await rest.SendAsync(HttpMethod.Delete, $"/academicSessions/{id.ToUpperInvariant()}");

        Assert.Equal((HttpStatusCode.NoContent, null), (status, body));
        var (_, read, _) = await rest.GetAsync($"/academicSessions/{id}");
        Assert.Equal("tobedeleted", (string?)read!["academicSession"]!["status"]);
    }

    [Theory]
    [InlineData("GET", "/academicSessions/nowhere", null, 404, "unknownobject")]
    [InlineData("GET", "/terms/3c90c3cc-0d44-4b50-8888-8dd25736052a", null, 404, "unknownobject")]
    [InlineData("GET", "/terms/nowhere/gradingPeriods", null, 404, "unknownobject")]
    [InlineData("DELETE", "/academicSessions/nowhere", null, 404, "unknownobject")]
    [InlineData("PUT", "/academicSessions/nowhere", "{}", 404, "unknownobject")]
    [InlineData("GET", "/classes", null, 404, "unknownobject")]
    [InlineData("PATCH", "/academicSessions/nowhere", "{}", 405, "unsupported")]
    [InlineData("PUT", "/academicSessions", "{}", 405, "unsupported")]
    [InlineData("POST", "/terms", "{}", 405, "unsupported")]
    [InlineData("GET", "/academicSessions?limit=0", null, 400, "invaliddata")]
    [InlineData("GET", "/academicSessions?limit=10001", null, 400, "invaliddata")]
    [InlineData("GET", "/academicSessions?limit=ten", null, 400, "invaliddata")]
    [InlineData("GET", "/academicSessions?limit=1&limit=2", null, 400, "invaliddata")]
    [InlineData("GET", "/academicSessions?offset=-1", null, 400, "invaliddata")]
    [InlineData("GET", "/academicSessions?offset=99999999999", null, 400, "invaliddata")]
    [InlineData("GET", "/academicSessions?sort=metadata", null, 400, "invalid_sort_field")]
    [InlineData("GET", "/academicSessions?orderBy=up", null, 400, "invalid_sort_field")]
    [InlineData("GET", "/academicSessions?fields=", null, 400, "invalid_selection_field")]
    [InlineData("GET", "/academicSessions?fields=title,colour", null, 400, "invalid_selection_field")]
    [InlineData("GET", "/academicSessions/term-2023-autumn?fields=colour", null, 400, "invalid_selection_field")]
    [InlineData("GET", "/academicSessions?filter=", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=colour='red'", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=title=red", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=title='it's'", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=title='%00'", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=startDate>'today'", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=startDate~'2026-01-01'", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=dateLastModified>'2026-01-01T00:00:00'", null, 400, "invalid_filter_field")]
    [InlineData("GET", "/academicSessions?filter=type='term' AND title='a' AND title='b'", null, 400, "invalid_filter_field")]
    public async Task A_request_that_cannot_be_answered_gets_a_status_info(string verb, string path, string? body, int status, string code)
    {
        var before = await rest.Gateway.DumpAsync();

        var (actual, answer, _) = await rest.SendAsync(HttpMethod.Parse(verb), path, body is null ? null : OneRosterRestGateway.Record());

        AssertRefused(status, code, actual, answer);
        Assert.Equal(before, await rest.Gateway.DumpAsync());
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("{} {}", 400)]
    [InlineData("{\"academicSession\":{\"metadata\":{\"a\":\"\\ud800\"}}}", 400)]
    [InlineData("null", 422)]
    [InlineData("[]", 422)]
    [InlineData("{}", 422)]
    [InlineData("{\"academicSession\":null}", 422)]
    [InlineData("{\"academicSession\":[]}", 422)]
    [InlineData("{\"academicSession\":{}}", 422)]
    public async Task A_body_that_is_none_is_refused(string body, int status)
    {
        var before = await rest.Gateway.DumpAsync();

        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Post, ""), (HttpMethod.Put, "/term-2023-autumn")])
        {
            var (actual, answer, _) = await rest.SendAsync(method, "/academicSessions" + path, body);
            AssertRefused(status, "invaliddata", actual, answer);
        }

        Assert.Equal(before, await rest.Gateway.DumpAsync());
    }

    [Theory]
    [InlineData("title", "5", "invaliddata")]
    [InlineData("title", "\" \"", "invaliddata")]
    [InlineData("title", null, "invaliddata")]
    [InlineData("title", "\"\\u0000\"", "invaliddata")]
    [InlineData("status", "\"gone\"", "invaliddata")]
    [InlineData("startDate", "\"2026-02-30\"", "invaliddata")]
    [InlineData("startDate", "\"2026-06-01T00:00:00Z\"", "invaliddata")]
    [InlineData("startDate", null, "invaliddata")]
    [InlineData("endDate", "\"2026-06-01\"", "invaliddata")]
    [InlineData("endDate", null, "invaliddata")]
    [InlineData("type", "\"week\"", "invaliddata")]
    [InlineData("type", null, "invaliddata")]
    [InlineData("schoolYear", "\"26\"", "invaliddata")]
    [InlineData("schoolYear", "20260", "invaliddata")]
    [InlineData("schoolYear", "[2026]", "invaliddata")]
    [InlineData("schoolYear", null, "invaliddata")]
    [InlineData("org", null, "invaliddata")]
    [InlineData("org", "{}", "invaliddata")]
    [InlineData("org", "\"org-alpha\"", "invaliddata")]
    [InlineData("org", "{\"sourcedId\":\"nowhere\"}", "unknownobject")]
    [InlineData("parent", "{}", "invaliddata")]
    [InlineData("parent", "{\"sourcedId\":\"nowhere\"}", "unknownobject")]
    [InlineData("children", "[null]", "invaliddata")]
    [InlineData("children", "[{\"sourcedId\":\"nowhere\"}]", "unknownobject")]
    [InlineData("metadata", "[1]", "invaliddata")]
    [InlineData("sourcedId", "\"3C90C3CC-0D44-4B50-8888-8DD25736052A\"", "invaliddata")]
    [InlineData("sourcedId", "\" \"", "invaliddata")]
    public async Task A_record_that_breaks_a_rule_is_refused(string field, string? value, string code)
    {
        var before = await rest.Gateway.DumpAsync();
        var body = OneRosterRestGateway.Record((field, value is null ? null : JsonNode.Parse(value)));

        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Post, ""), (HttpMethod.Put, "/term-2023-autumn")])
        {
            var (status, answer, _) = await rest.SendAsync(method, "/academicSessions" + path, body);
            AssertRefused(422, code, status, answer);
        }

        Assert.Equal(before, await rest.Gateway.DumpAsync());
    }

    [Fact]
    public async Task All_faults_of_a_record_are_named()
    {
        var (_, answer, _) = await rest.SendAsync(
            HttpMethod.Post, "/academicSessions", OneRosterRestGateway.Record(("title", null), ("status", "gone"), ("org", null)));

        var description = (string)answer!["imsx_description"]!;
        Assert.Contains("title", description, StringComparison.Ordinal);
        Assert.Contains("status", description, StringComparison.Ordinal);
        Assert.Contains("org", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_of_another_type_is_refused()
    {
        var large = OneRosterRestGateway.Record(("title", new string('a', 1024 * 1024)));

        var (tooLarge, largeAnswer, _) = await rest.SendAsync(HttpMethod.Post, "/academicSessions", large);
        var (otherType, otherAnswer, _) = await rest.SendAsync(
            HttpMethod.Post, "/academicSessions", OneRosterRestGateway.Record(), "text/plain");

        AssertRefused(413, "invaliddata", tooLarge, largeAnswer);
        AssertRefused(415, "unsupported", otherType, otherAnswer);
    }

    [Fact]
    public async Task The_pages_of_a_list_are_the_list()
    {
        var all = await rest.ListAsync("/academicSessions?limit=10000&unknown=1");
        var paged = new List<JsonNode>();
        var path = "/academicSessions?limit=7&filter=type!='none'";

        while (path is not null)
        {
            var (_, body, response) = await rest.GetAsync(path);
            paged.AddRange(body!["academicSessions"]!.AsArray().Select(session => session!));
            Assert.Equal(all.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), response.Headers.GetValues("X-Total-Count").Single());
            Assert.Equal(all.Count, (int?)body["totalCount"]);
            Assert.Equal((paged.Count + 6) / 7, (int?)body["pageNumber"]);
            Assert.Equal((all.Count + 6) / 7, (int?)body["pageCount"]);
            var next = Next().Match(response.Headers.GetValues("Link").Single());
            path = next.Success ? new Uri(next.Groups["url"].Value).PathAndQuery[OneRosterRestGateway.Root.Length..] : null;
        }

        Assert.Equal(Ids(all), Ids(paged));
        Assert.Equal(all.Count, Ids(paged).Distinct().Count());
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty_and_links_to_the_last()
    {
        var (status, body, response) = await rest.GetAsync("/academicSessions?limit=10&offset=2000000000");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(body!["academicSessions"]!.AsArray());
        var links = response.Headers.GetValues("Link").Single();
        Assert.Contains("rel=\"last\"", links, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", links, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", links, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task A_list_is_sorted_by_a_field_and_then_by_its_order_of_creation(string direction)
    {
        var all = await rest.ListAsync("/academicSessions?limit=3000");
        string Key(JsonNode? session) => (string)session!["startDate"]!;
        var expected = direction is "asc" ? all.OrderBy(Key, StringComparer.Ordinal) : all.OrderByDescending(Key, StringComparer.Ordinal);

        var sorted = await rest.ListAsync($"/academicSessions?limit=3000&sort=startDate&orderBy={direction}");

        Assert.Equal(Ids(expected), Ids(sorted));
    }

    [Fact]
    public async Task Only_the_selected_fields_are_answered()
    {
        var list = await rest.ListAsync("/academicSessions?fields=title,%20sourcedId&limit=5");
        var (_, single, _) = await rest.GetAsync("/academicSessions/term-2023-autumn?fields=type");

        Assert.All(list, session => Assert.Equal(["sourcedId", "title"], session!.AsObject().Select(field => field.Key)));
        Assert.Equal("""{"academicSession":{"type":"term"}}""", single!.ToJsonString());
    }

    [Fact]
    public async Task Terms_and_grading_periods_are_academic_sessions_of_their_type()
    {
        var all = await rest.ListAsync("/academicSessions?limit=3000");
        IEnumerable<string> OfType(string type) => Ids(all.Where(session => (string?)session!["type"] == type));

        Assert.Equal(OfType("term"), Ids(await rest.ListAsync("/terms?limit=3000")));
        Assert.Equal(OfType("gradingPeriod"), Ids(await rest.ListAsync("/gradingPeriods?limit=3000")));
        Assert.Equal(
            Ids(all.Where(session => (string?)session!["type"] == "term" && (string?)session["org"]!["sourcedId"] == "org-north")),
            Ids(await rest.ListAsync("/schools/org-north/terms?limit=3000")));
        Assert.Equal(Ids(all.Where(session => (string?)session!["parent"]?["sourcedId"] == "term-2023-autumn"
            && (string?)session["type"] == "gradingPeriod")), Ids(await rest.ListAsync("/terms/term-2023-autumn/gradingPeriods")));
        Assert.Equal(HttpStatusCode.OK, (await rest.GetAsync("/terms/term-2023-autumn")).Status);
        Assert.Equal(HttpStatusCode.OK, (await rest.GetAsync($"/gradingPeriods/{Period}")).Status);
    }

    [Fact]
    public async Task The_API_is_not_served_in_production_unless_asked_for()
    {
        await using var gateway = new TestGateway();

        using var response = await gateway.Client.GetAsync(
            OneRosterRestGateway.Root + "/academicSessions", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IEnumerable<string> Ids(IEnumerable<JsonNode?> sessions) => sessions.Select(session => (string)session!["sourcedId"]!);

    private static void AssertRefused(int status, string code, HttpStatusCode actual, JsonNode? answer)
    {
        Assert.True(status == (int)actual, $"{actual}: {answer?.ToJsonString()}");
        Assert.Equal(["imsx_codeMajor", "imsx_severity", "imsx_description", "imsx_CodeMinor"], answer!.AsObject().Select(field => field.Key));
        Assert.Equal("error", (string?)answer["imsx_severity"]);
        Assert.Equal(status is 405 or 415 ? "unsupported" : "failure", (string?)answer["imsx_codeMajor"]);
        Assert.NotEmpty((string)answer["imsx_description"]!);
        var minor = Assert.Single(answer["imsx_CodeMinor"]!["imsx_codeMinorField"]!.AsArray())!;
        Assert.Equal(
            ("TargetEndSystem", code), ((string?)minor["imsx_codeMinorFieldName"], (string?)minor["imsx_codeMinorFieldValue"]));
    }

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z\z")]
    private static partial Regex Stamps();

    [GeneratedRegex("""<(?<url>[^>]*)>; rel="next"(,|$)""")]
    private static partial Regex Next();
}

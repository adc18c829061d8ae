using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.EndToEnd.Tests;

/// <summary>Clients that others wrote for the REST APIs, at a gateway. Needs Node.js.</summary>
public sealed class RestClientTests
{
    // The parameters of the quiz API and, but for the pages, the arguments of quizSessionPage.
    private const string QuizLists =
        """
        [
          {},
          { "sort": "-created_at,name" },
          { "filter": { "status": "pending" } },
          { "filter": { "status": ["pending", "cancel"], "person_id": [1, 101, 126] }, "sort": "-score,name" },
          { "filter": { "score": null }, "sort": "expires_at" },
          { "filter": { "name__match": "CHECK" } },
          { "filter": { "name": "no such name" } }
        ]
        """;

    [Theory]
    [InlineData("kitsu")]
    [InlineData("devour")]
    public async Task JSON_API_clients_read_the_lists_of_the_graph(string library)
    {
        await using var gateway = new TestGateway(("Rest:Enabled", "true"));

        var output = await NodeProgram.RunAsync("json-api.mjs", library, "lists", AddressOf(gateway, "/api/v3"), QuizLists);

        var pages = 0;
        foreach (var (parameters, read) in JsonNode.Parse(QuizLists)!.AsArray().Zip(JsonNode.Parse(output)!.AsArray()))
        {
            var page = (await gateway.DataAsync(
                """
                query($filter: QuizSessionPageFilterInput, $sort: String) {
                  quizSessionPage(filter: $filter, sort: $sort, page: { size: 1000 }) { data { externalId } }
                }
                """,
                parameters))["quizSessionPage"]!;
            string[] expected = [.. page["data"]!.AsArray().Select(session => (string)session!["externalId"]!)];
            Assert.Equal(expected, read!["ids"].Deserialize<string[]>());
            Assert.Equal(expected.Length, (int)read["count"]!);
            pages += (int)read["pages"]!;
            Assert.Equal(expected.Length is 0, parameters!["filter"]?["name"] is not null);
        }

        Assert.InRange(pages, 10, int.MaxValue);
    }

    [Theory]
    [InlineData("kitsu")]
    [InlineData("devour")]
    public async Task JSON_API_clients_write_sessions_and_see_errors(string library)
    {
        await using var gateway = new TestGateway(("Rest:Enabled", "true"));

        var output = await NodeProgram.RunAsync("json-api.mjs", library, "session", AddressOf(gateway, "/api/v3"));

        Assert.Equal(
            """
            ["quiz/sessions","open",null,"2026-12-31T22:59:59.000Z"]
            [true,"Algebra",7.5,"2026-12-31T22:59:59.000Z"]
            "cancel"
            [[422,null]]
            ["Algebra 2","cancel",7.5]
            {"name":"Algebra 2","status":"cancel"}
            [[422,"/data/attributes/person_id"]]
            [[422,"/data/attributes/name"],[422,"/data/attributes/score"]]
            [["404",null]]

            """,
            output);
    }

    [Fact]
    public async Task A_client_that_follows_links_pulls_the_academic_sessions_of_the_graph_and_their_changes()
    {
        await using var gateway = new TestGateway(("Rest:Enabled", "true"));
        gateway.Clock.Advance(TimeSpan.FromHours(1));
        (string List, string Arguments)[] lists =
        [
            ("academicSessions", ""),
            ("terms", """where: { type: { eq: "term" } }"""),
            ("gradingPeriods", """where: { type: { eq: "gradingPeriod" } }"""),
            ("terms of a school", """where: { type: { eq: "term" }, orgSourcedId: { eq: "org-alpha" } }"""),
            ("active", """where: { providerStatus: { eq: "active" }, type: { neq: "term" } }"""),
            ("latest", "order: [{ startDate: DESC }, { id: ASC }]"),
            ("all", ""),
        ];
        var expected = new List<string[]>();
        foreach (var (_, arguments) in lists)
        {
            var page = (await gateway.DataAsync($"{{ academicSessions(first: 1000, {arguments}) {{ nodes {{ sourcedId }} }} }}"))["academicSessions"]!;
            expected.Add([.. page["nodes"]!.AsArray().Select(session => (string)session!["sourcedId"]!)]);
        }

        var since = gateway.Clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var output = await NodeProgram.RunAsync("oneroster.mjs", AddressOf(gateway, "/ims/oneroster/rostering/v1p2"), since);

        var lines = output.Split('\n', 2);
        var pulled = JsonNode.Parse(lines[0])!;
        foreach (var ((list, _), ids) in lists.Zip(expected))
        {
            Assert.Equal(ids, pulled[list]!["ids"].Deserialize<string[]>());
            var pages = list is "all" ? 1 : (ids.Length + 6) / 7;
            Assert.Equal(Enumerable.Repeat(ids.Length, pages), pulled[list]!["totals"].Deserialize<int[]>()!);
            Assert.NotEmpty(ids);
        }

        Assert.Equal(
            """
            {"suppliedSourcedId":"week","allocatedSourcedId":"week"}
            ["3c90c3cc-0d44-4b50-8888-8dd25736052a","week"]
            "Exams"
            ["week","tobedeleted","Exams"]
            ["term-2023-autumn","week"]
            [404,"unknownobject"]
            [400,"invalid_filter_field"]
            [422,"invaliddata"]

            """,
            lines[1]);
    }

    private static string AddressOf(TestGateway gateway, string path) => new Uri(gateway.Client.BaseAddress!, path).ToString();
}

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

    private static string AddressOf(TestGateway gateway, string path) => new Uri(gateway.Client.BaseAddress!, path).ToString();
}

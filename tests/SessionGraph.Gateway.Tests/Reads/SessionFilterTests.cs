using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Reads;

/// <summary>Filters and orders over all providers, by what each has of its own.</summary>
public sealed class SessionFilterTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task One_statement_asks_each_provider_its_own_question()
    {
        _gateway.Sql.Clear();

        var nodes = await NodesAsync(
            """
            {
              sessions(
                first: 500
                where: { or: [
                  { quiz: { score: { gte: 80 } } }
                  { oneRoster: { schoolYear: { eq: "2026" } } }
                  { provider: { in: [ZOHO_PEOPLE] } }
                ] }
                order: [{ quiz: { score: DESC } }]
              ) {
                nodes { provider ... on QuizSession { score } ... on AcademicSession { schoolYear } }
              }
            }
            """);

        Assert.Single(_gateway.Sql.Statements);
        Assert.Equal(["ONE_ROSTER", "QUIZ", "ZOHO_PEOPLE"], nodes.Select(Provider).Distinct().Order());
        Assert.All(nodes.Where(node => Provider(node) is "ONE_ROSTER"), node => Assert.Equal("2026", (string?)node["schoolYear"]));
        var scores = nodes.TakeWhile(node => Provider(node) is "QUIZ").Select(node => (double)node["score"]!).ToList();
        Assert.Equal(nodes.Count(node => Provider(node) is "QUIZ"), scores.Count);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.All(scores, score => Assert.InRange(score, 80, 100));
    }

    [Theory]
    [InlineData("{ oneRoster: { org: { name: { icontains: \"lycée\" } }, children: { some: { type: { eq: \"term\" } } } } }", "ONE_ROSTER")]
    [InlineData("{ oneRoster: { parent: { parent: { parentId: { eq: null } } } } }", "ONE_ROSTER")]
    [InlineData("{ quiz: { person: { name: { ieq: \"AMÉLIE ROUSSEAU\" } } } }", "QUIZ")]
    [InlineData("{ zohoPeople: { module: { batch: { course: { name: { neq: \"\" } } } }, room: { name: { neq: \"\" } } } }", "ZOHO_PEOPLE")]
    [InlineData("{ zohoPeople: { trainer: { name: { neq: \"\" } }, gradeCategory: { name: { neq: \"\" } } } }", "ZOHO_PEOPLE")]
    [InlineData("{ zohoPeople: { resources: { some: { iendsWith: \".PDF\" } } } }", "ZOHO_PEOPLE")]
    [InlineData("{ threeSixtyLearning: { path: { name: { neq: \"\" } }, ownerGroup: { name: { neq: \"\" } } } }", "THREE_SIXTY_LEARNING")]
    [InlineData("{ threeSixtyLearning: { instructors: { all: { name: { icontains: \"e\" } } } } }", "THREE_SIXTY_LEARNING")]
    [InlineData("{ school: { currentStep: { gte: 0 } } }", "SCHOOL")]
    public async Task A_providers_filter_finds_that_providers_sessions(string where, string provider)
    {
        _gateway.Sql.Clear();

        var nodes = await NodesAsync($"{{ sessions(first: 500, where: {where}) {{ nodes {{ provider }} }} }}");

        Assert.Single(_gateway.Sql.Statements);
        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Equal(provider, Provider(node)));
    }

    [Fact]
    public async Task An_id_that_names_another_type_is_no_sessions_id()
    {
        var nodes = await NodesAsync(
            $"{{ sessions(where: {{ id: {{ in: [\"{TestGateway.Id("QuizSession", 1)}\"] }} }}) {{ nodes {{ provider }} }} }}");

        Assert.Empty(nodes);
    }

    [Theory]
    [InlineData("oneRoster: { metadata: { eq: \"x\" } }")]
    public async Task A_field_that_is_opted_out_is_none(string filter)
    {
        var response = await _gateway.SendAsync($"{{ sessions(where: {{ {filter} }}) {{ totalCount }} }}");

        Assert.Contains("does not exist", (string)response["errors"]![0]!["message"]!, StringComparison.Ordinal);
    }

    private static string Provider(JsonNode node) => (string)node["provider"]!;

    private async Task<List<JsonNode>> NodesAsync(string document)
        => [.. (await _gateway.DataAsync(document))["sessions"]!["nodes"]!.AsArray().Select(node => node!)];
}

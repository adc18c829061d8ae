using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Limits;

/// <summary>What the gateway's contract promises is within its limits, and what would be a burden is not.</summary>
public sealed class CostTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Links = """
        __typename id title
        ... on SessionSetup { academicSession { title } examSession { title } }
        ... on AcademicSession { org { name } parent { title } children { nodes { title } } }
        ... on QuizSession { person { name } }
        ... on CourseSession { module { name } trainer { name } room { name } gradeCategory { name } }
        ... on PathSession { path { name } ownerGroup { name } instructors { mail } instructorsMails }
        """;

    [Theory]
    [InlineData("{ sessions(first: 1000) { totalCount pageInfo { endCursor } nodes { " + Links + " } } }", 4022, 14003)]
    [InlineData("{ sessionPage(page: { size: 1000 }, count: true) { totalCount page { size } data { " + Links + " } } }", 4023, 14003)]
    [InlineData("{ sessionPage(count: true) { totalCount data { " + Links + " } } }", 4021, 14002)]
    [InlineData("{ sessions(first: 1000, where: { title: { contains: \"a\" } }, order: { startsAt: ASC }) { nodes { id } } }", 62, 1002)]
    [InlineData("{ academicSessions(first: 100) { nodes { children { nodes { children { nodes { title } } } } } } }", 2211, 12202)]
    [InlineData("{ courseSessions(first: 1000) { nodes { module { batch { course { name } } } } } }", 3011, 4002)]
    public async Task What_the_contract_promises_is_answered(string operation, double fieldCost, double typeCost)
    {
        var response = await shared.Gateway.SendAsync(operation);

        Assert.False(response.ContainsKey("errors"), response.ToString());
        Assert.Equal((fieldCost, typeCost), await PriceAsync(operation));
    }

    [Theory]
    [InlineData("three levels", "field cost", 22011)]
    [InlineData("sixty pages", "type cost", 60061)]
    [InlineData("two pages", "type cost", 28003)]
    public async Task What_would_be_a_burden_is_refused_with_the_figures(string attack, string what, double figure)
    {
        var aliases = Enumerable.Range(0, attack is "two pages" ? 2 : 60)
            .Select(index => $"a{index}: sessions(first: 1000) {{ nodes {{ {(attack is "two pages" ? Links : "id")} }} }}");
        var operation = attack is "three levels"
            ? "{ academicSessions(first: 1000) { nodes { children { nodes { children { nodes { title } } } } } } }"
            : $"{{ {string.Join(' ', aliases)} }}";

        var error = Assert.Single((await shared.Gateway.SendAsync(operation))["errors"]!.AsArray())!;

        Assert.Equal($"The maximum allowed {what} was exceeded.", (string?)error["message"]);
        Assert.Equal("HC0047", (string?)error["extensions"]!["code"]);
        Assert.Equal(figure, (double?)error["extensions"]![what is "field cost" ? "fieldCost" : "typeCost"]);
    }

    [Fact]
    public async Task Nodes_cost_what_the_ids_are_many()
        => Assert.Equal(
            (10, 4), await PriceAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = new[] { "a", "b", "c" } }));

    [Theory]
    [InlineData("query($n: Int!) { sessions(first: $n) { nodes { id } } }", "{ sessions(first: 1000) { nodes { id } } }")]
    [InlineData("query($n: Int!) { sessionPage(page: { size: $n }) { data { id } } }", "{ sessionPage(page: { size: 1000 }) { data { id } } }")]
    [InlineData("query($id: ID!) { session(id: $id) { id } }", "{ session(id: \"a\") { id } }")]
    [InlineData(
        "query($a: Boolean!, $b: Boolean!) { sessions(first: 1) { totalCount @skip(if: $a) nodes @include(if: $b) { id } } }",
        "{ sessions(first: 1) { totalCount nodes { id } } }")]
    [InlineData(
        "query($n: Int!, $unused: QuizSessionFilterInput) { quizSessions(first: $n, where: $unused) { nodes { id } } }",
        "{ quizSessions(first: 1000) { nodes { id } } }")]
    [InlineData(
        "mutation($input: CancelQuizSessionInput!) { cancelQuizSession(input: $input) { quizSession { id } } }",
        "mutation { cancelQuizSession(input: { id: \"a\" }) { quizSession { id } } }")]
    public async Task A_price_needs_no_variables_and_is_then_the_most_it_can_be(string operation, string dearest)
        => Assert.Equal(await PriceAsync(dearest), await PriceAsync(operation));

    [Fact]
    public async Task A_variable_that_is_given_counts_beside_those_that_are_not()
        => Assert.Equal(
            await PriceAsync("{ sessions(first: 7, after: \"x\") { nodes { id } } }"),
            await PriceAsync("query($n: Int!, $after: String!) { sessions(first: $n, after: $after) { nodes { id } } }", new { n = 7 }));

    private async Task<(double FieldCost, double TypeCost)> PriceAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("GraphQL-Cost", "validate");
        using var response = await shared.Gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var cost = answer["extensions"]!["operationCost"]!;
        return ((double)cost["fieldCost"]!, (double)cost["typeCost"]!);
    }
}

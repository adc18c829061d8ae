using System.Text.Json;
using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>Which statements a request takes, and what it gets: golden files.</summary>
public sealed class StatementTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    public static TheoryData<string, string> Requests => new()
    {
        {
            "interface-with-fragments",
            """
            {
              sessions(first: 6, where: { status: { in: [ACTIVE, COMPLETED, CANCELLED] } }, order: [{ title: ASC }]) {
                nodes {
                  __typename
                  id
                  title
                  ... on QuizSession { score }
                  ... on CourseSession { startTime totalLearnersCount }
                  ... on AcademicSession { firstDay }
                }
              }
            }
            """
        },
        { "interface-fields-only", "{ sessions(first: 2) { nodes { title createdAt } } }" },
        { "typename-only", "{ sessions(first: 3) { nodes { __typename } } }" },
        { "provider-of-an-interface", "{ sessions(first: 2) { nodes { provider } } }" },
        { "one-type", "{ quizSessions(first: 2) { nodes { title score } } }" },
        { "one-type-without-columns", "{ quizSessions(first: 2) { nodes { __typename } } }" },
        { "total-count-alone", "{ quizSessions { totalCount } }" },
        { "total-count-beside-nodes", "{ quizSessions(first: 1, where: { title: { neq: null } }) { totalCount nodes { title } } }" },
        { "page-info-alone", "{ quizSessions(first: 5) { pageInfo { hasNextPage } } }" },
        { "page-cursors-alone", "{ quizSessions(first: 2) { pageInfo { startCursor endCursor } } }" },
        { "cursors-of-an-order", "{ sessions(first: 2, order: [{ startsAt: DESC }]) { edges { cursor node { title } } } }" },
        { "empty-page", "{ quizSessions(first: 0) { nodes { id } pageInfo { hasNextPage } } }" },
        { "last", "{ quizSessions(last: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }" },
        { "first-and-last", "{ quizSessions(first: 3, last: 1) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }" },
        { "aliases-and-edges", "{ quizSessions(first: 1) { a: nodes { title } edges { node { score } } b: nodes { status } } }" },
        { "link-to-one", "{ quizSessions(first: 4) { nodes { title person { name } } } }" },
        { "link-to-many", "{ academicSessions(first: 3) { nodes { title children { title firstDay } } } }" },
        { "list", "{ allCourseSessions(where: { title: { startsWith: \"Role\" } }, order: { startTime: DESC }) { startTime resources } }" },
        {
            "page",
            """
            {
              quizSessionPage(
                page: { number: 2, size: 3 }
                sort: "-created_at,title"
                filter: { status: ["ACTIVE", "CANCELLED"], title__match: "A" }
                count: true
              ) {
                data { title status }
                page { number size }
                totalCount
                hasNextPage
              }
            }
            """
        },
        { "page-without-count", "{ quizSessionPage(page: { size: 1 }, filter: { score: null }) { data { title } totalCount } }" },
        { "page-count-alone", "{ sessionPage(filter: { externalId: [] }, count: true) { totalCount } }" },
    };

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public async Task A_request_takes_only_the_statements_and_columns_that_it_needs(string name, string document)
        => Snapshot.Match(await gateway.ExplainAsync(document), name + ".md");

    [Fact]
    public async Task Columns_depend_on_what_is_included()
    {
        const string Document = "query($score: Boolean!) { quizSessions(first: 1) { nodes { title score @include(if: $score) } } }";

        var (_, with) = await gateway.ExecuteAsync(Document, "{ score: true }");
        var (_, without) = await gateway.ExecuteAsync(Document, "{ score: false }");

        Assert.Contains("\"Score\"", with[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"Score\"", without[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_begins_after_the_cursor()
    {
        const string First = "{ sessions(first: 3, order: { startsAt: ASC }) { pageInfo { endCursor } nodes { id } } }";
        var (first, _) = await gateway.ExecuteAsync(First);
        var cursor = first.GetProperty("data").GetProperty("sessions").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

        var (both, _) = await gateway.ExecuteAsync("{ sessions(first: 6, order: { startsAt: ASC }) { nodes { id } } }");
        var (next, _) = await gateway.ExecuteAsync(
            "query($after: String) { sessions(first: 3, after: $after, order: { startsAt: ASC }) { nodes { id } } }",
            $"{{ after: \"{cursor}\" }}");

        Assert.Equal(Ids(both)[3..], Ids(next));
        Assert.True(cursor.Length < 48, cursor);
    }

    private static string[] Ids(JsonElement response)
        => [.. response.GetProperty("data").GetProperty("sessions").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!)];
}

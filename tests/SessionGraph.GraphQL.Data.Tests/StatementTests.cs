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
        {
            "nested-pages",
            "{ academicSessions(first: 4) { nodes { title pagedChildren(first: 1) { nodes { title } pageInfo { hasNextPage } } } } }"
        },
        {
            "nested-pages-filtered-and-ordered",
            """
            {
              academicSessions(first: 4) {
                nodes {
                  pagedChildren(last: 2, where: { title: { contains: "2023" } }, order: { type: ASC, endsAt: DESC }) {
                    edges { cursor node { title lastDay: endsAt } }
                    pageInfo { hasPreviousPage hasNextPage }
                    totalCount
                  }
                }
              }
            }
            """
        },
        { "nested-pages-counted-alone", "{ academicSessions(first: 4) { nodes { pagedChildren { totalCount } } } }" },
        { "nested-page-info-alone", "{ academicSessions(first: 4) { nodes { pagedChildren(first: 1) { pageInfo { hasNextPage } } } } }" },
        {
            "nested-pages-of-no-items",
            "{ academicSessions(first: 2) { nodes { pagedChildren(first: 0) { nodes { id } pageInfo { hasNextPage } } } } }"
        },
        {
            "nested-pages-of-nested-pages",
            """
            {
              academicSessions(first: 2) {
                nodes { pagedChildren(first: 2) { nodes { title pagedChildren(first: 1) { nodes { title firstDay } } } } }
              }
            }
            """
        },
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
        {
            "filter-by-concrete-types",
            """
            {
              sessions(
                first: 5
                where: { or: [
                  { quiz: { score: { gte: 80 } } }
                  { oneRoster: { schoolYear: { eq: "2026" } } }
                  { provider: { in: [ZOHO_PEOPLE] } }
                ] }
                order: [{ quiz: { score: DESC } }]
              ) {
                nodes { __typename title ... on QuizSession { expiresAt } }
                pageInfo { endCursor }
              }
            }
            """
        },
        { "filter-negated-inside-a-type", "{ sessions(first: 2, where: { quiz: { score: { ngte: 80 } } }) { nodes { title } } }" },
        { "filter-not-of-a-type", "{ sessions(first: 2, where: { not: { quiz: { score: { gte: 80 } } } }) { nodes { title } } }" },
        { "filter-count-of-a-type", "{ sessions(where: { zohoPeople: { room: { name: { icontains: \"a\" } } } }) { totalCount } }" },
        {
            "filter-not",
            "{ sessions(first: 2, where: { not: { status: { eq: ACTIVE }, title: { contains: \"a\" } } }) { nodes { title } } }"
        },
        {
            "filter-ignoring-case",
            """
            {
              sessions(where: { or: [
                { title: { ieq: "STRASSE" } }
                { title: { icontains: "ÄT" } }
                { title: { istartsWith: "QUAL" } }
                { title: { iendsWith: "STEIGER" } }
              ] }) { nodes { title } }
            }
            """
        },
        { "filter-no-alternatives", "{ sessions(where: { or: [] }) { nodes { title } } }" },
        {
            "filter-id-of-an-interface",
            """
            {
              sessions(where: { id: { in: ["U2Vzc2lvblNldHVwOjE=", "QWNhZGVtaWNTZXNzaW9uOjI=", "UXVpelNlc3Npb246MQ=="] } }) {
                nodes { __typename id }
              }
            }
            """
        },
        { "filter-object", "{ academicSessions(first: 2, where: { org: { name: { contains: \"a\" } } }) { nodes { title } } }" },
        { "filter-object-that-may-be-missing", "{ allCourseSessions(where: { room: { name: { ncontains: \"a\" } } }) { startTime } }" },
        { "filter-no-object", "{ academicSessions(first: 2, where: { not: { parent: { id: { neq: null } } } }) { nodes { title } } }" },
        {
            "filter-objects-in-a-row",
            "{ academicSessions(first: 2, where: { parent: { parent: { schoolYear: { eq: \"2026\" } } } }) { nodes { title } } }"
        },
        {
            "filter-list-some",
            "{ academicSessions(first: 2, where: { children: { some: { title: { contains: \"1\" } } } }) { nodes { title } } }"
        },
        {
            "filter-list-all",
            "{ academicSessions(first: 2, where: { children: { any: true, all: { metadata: { contains: \"a\" } } } }) { nodes { title } } }"
        },
        {
            "filter-list-none",
            "{ academicSessions(first: 2, where: { children: { none: { org: { type: { eq: \"school\" } } } } }) { nodes { title } } }"
        },
        {
            "filter-list-of-a-type",
            """
            {
              sessions(first: 2, where: { threeSixtyLearning: { instructors: { some: { name: { icontains: "É" } } } } }) {
                nodes { title }
              }
            }
            """
        },
        { "filter-list-of-texts", "{ allCourseSessions(where: { resources: { some: { endsWith: \".pdf\" } } }) { resources } }" },
        {
            "order-by-fields-of-types",
            "{ sessions(first: 3, order: { quiz: { title: ASC, score: DESC_NULLS_FIRST } }) { nodes { title } } }"
        },
        { "order-nulls-first", "{ sessions(first: 2, order: { startsAt: DESC_NULLS_FIRST }) { nodes { startsAt } } }" },
        { "page-without-count", "{ quizSessionPage(page: { size: 1 }, filter: { score: null }) { data { title } totalCount } }" },
        { "page-count-alone", "{ sessionPage(filter: { externalId: [] }, count: true) { totalCount } }" },
    };

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public async Task A_request_takes_only_the_statements_and_columns_that_it_needs(string name, string document)
        => ExplanationSnapshot.Match(await gateway.ExplainAsync(document), Snapshot.FullName(name));

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

using System.Text.Json;
using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>A document that comes again is planned once for equal arguments; nothing of other arguments is in its answers.</summary>
public sealed class ListPlanTests : TestGateway
{
    private const string Document =
        "query($where: QuizSessionFilterInput, $order: [QuizSessionSortInput!], $first: Int, $after: String) "
        + "{ quizSessions(where: $where, order: $order, first: $first, after: $after) { nodes { id score status } pageInfo { endCursor hasNextPage } } }";

    [Theory]
    [InlineData("{ where: { score: { gte: 50 } } }", "{ where: { score: { gte: 90 } } }")]
    [InlineData("{ where: { score: { in: [50, 60] } } }", "{ where: { score: { in: [50, 60, 70] } } }")]
    [InlineData("{ where: { score: { in: [50, 60] } } }", "{ where: { score: { nin: [50, 60] } } }")]
    [InlineData("{ where: { title: { contains: \"a\" } } }", "{ where: { title: { contains: \"A\" } } }")]
    [InlineData("{ where: { score: { eq: null } } }", "{ where: { score: { neq: null } } }")]
    [InlineData("{ where: { and: [{ score: { gt: 10 } }, { score: { lt: 40 } }] } }", "{ where: { or: [{ score: { gt: 10 } }, { score: { lt: 40 } }] } }")]
    [InlineData("{ order: [{ status: ASC }, { score: ASC }] }", "{ order: [{ score: ASC }, { status: ASC }] }")]
    [InlineData("{ order: [{ score: ASC }] }", "{ order: [{ score: DESC }] }")]
    [InlineData("{ first: 3 }", "{ first: 4 }")]
    [InlineData("{}", "{ where: { score: { gt: 90 } } }")]
    [InlineData("{ where: { score: { gt: 10, lt: 90 } } }", "{ where: { score: { gt: 40, lt: 60 } } }")]
    [InlineData("{ where: { score: { gt: 10, lt: 90 } } }", "{ where: { score: { lt: 90, gt: 60 } } }")]
    [InlineData("{ where: { score: { gt: 50 } } }", "{ where: { score: { gt: 70.5 } } }")]
    [InlineData("{ where: { not: { score: { gt: 50 } } } }", "{ where: { not: { score: { gt: 70 } } } }")]
    [InlineData("{ where: { status: { eq: ACTIVE } } }", "{ where: { status: { eq: COMPLETED } } }")]
    [InlineData("{ where: { createdAt: { gt: \"2020-01-01T00:00:00Z\" } } }", "{ where: { createdAt: { gt: \"2100-01-01T00:00:00Z\" } } }")]
    [InlineData("{ where: { score: { eq: null } } }", "{ where: { score: { eq: 50 } } }")]
    [InlineData("{ where: { or: [{ score: { lt: 20 } }, { title: { contains: \"a\" } }] } }", "{ where: { or: [{ score: { lt: 5 } }, { title: { contains: \"z\" } }] } }")]
    [InlineData("{ where: { or: [{ score: { lt: 20 } }, { title: { contains: \"a\" } }] } }", "{ where: { or: [{ score: { lt: 5 } }, { title: { contains: \"a\" } }] } }")]
    [InlineData("{ where: { and: [], score: { lt: 20 } } }", "{ where: { and: [], score: { lt: 90 } } }")]
    [InlineData("{ where: { person: { externalId: { gt: 3 } }, score: { gt: 20 } } }", "{ where: { person: { externalId: { gt: 1000000 } }, score: { gt: 20 } } }")]
    [InlineData("{ where: { score: { gt: 20, in: [30, 60, 90] } } }", "{ where: { score: { gt: 40, in: [30, 60, 90] } } }")]
    public async Task Other_arguments_have_answers_of_their_own(string one, string other)
    {
        var expected = new Dictionary<string, string>();
        foreach (var variables in (string[])[one, other])
            expected[variables] = (await ExecuteInOneDocumentAsync(variables)).GetRawText();

        foreach (var variables in (string[])[one, other, one, other, other, one])
        {
            var (response, statements) = await ExecuteAsync(Document, variables);

            Assert.Equal(expected[variables], response.GetRawText());
            Assert.Single(statements);
        }

        Assert.NotEqual(expected[one], expected[other]);
    }

    [Fact]
    public async Task Pages_follow_each_other_however_often_each_is_asked_for()
    {
        var seen = new List<string>();
        var after = "null";
        do
        {
            var page = await PageAsync();
            Assert.Equal(page.GetRawText(), (await PageAsync()).GetRawText());
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            var pageInfo = page.GetProperty("pageInfo");
            after = pageInfo.GetProperty("hasNextPage").GetBoolean() ? pageInfo.GetProperty("endCursor").GetRawText() : "";
        }
        while (after.Length > 0);

        Assert.Equal(seen.Distinct(), seen);
        Assert.True(seen.Count > 50, $"{seen.Count}");

        async Task<JsonElement> PageAsync()
            => (await ExecuteAsync(Document, $"{{ first: 7, after: {after}, order: [{{ score: DESC }}] }}")).Response
                .GetProperty("data").GetProperty("quizSessions");
    }

    [Fact]
    public async Task A_cursor_that_is_none_is_an_error_each_time()
    {
        for (var time = 0; time < 3; time++)
        {
            var (response, _) = await ExecuteAsync(Document, "{ after: \"nonsense\" }");

            Assert.Equal("HC0078", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    // The literals stand in the document, which is planned for them alone.
    private async Task<JsonElement> ExecuteInOneDocumentAsync(string variables)
    {
        var arguments = variables.Trim()[1..^1].Trim();
        var document = $"{{ quizSessions{(arguments is "" ? "" : $"({arguments})")} "
            + "{ nodes { id score status } pageInfo { endCursor hasNextPage } } }";
        return (await ExecuteAsync(document)).Response;
    }
}

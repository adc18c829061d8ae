using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Search;

/// <summary>Which statements a search takes, and what it gives: golden files.</summary>
public sealed class SearchStatementTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    public static TheoryData<string, string> Requests => new()
    {
        { "best-first", "{ sessions(search: \"term\", first: 3) { nodes { title } } }" },
        { "all-words-in-any-order-and-case", "{ sessions(search: \"2023 AUTUMN ter\", first: 3) { nodes { title } } }" },
        { "with-cursors", "{ sessions(search: \"term\", first: 2) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }" },
        {
            "interface-with-fragments",
            """
            {
              sessions(search: "a", first: 3) {
                nodes { __typename title ... on QuizSession { score } ... on CourseSession { description } }
              }
            }
            """
        },
        { "last", "{ sessions(search: \"term\", last: 2) { nodes { title } pageInfo { hasPreviousPage } } }" },
        { "filtered", "{ sessions(search: \"a\", first: 2, where: { provider: { eq: QUIZ } }) { totalCount nodes { title } } }" },
        { "ordered", "{ sessions(search: \"term\", first: 2, order: { startsAt: DESC }) { totalCount nodes { title startsAt } } }" },
        { "ordered-by-nothing", "{ sessions(search: \"term\", first: 1, order: [{}]) { nodes { title } } }" },
        { "total-count-alone", "{ sessions(search: \"term\") { totalCount } }" },
        { "page-info-alone", "{ sessions(search: \"term\", first: 2) { pageInfo { hasNextPage } } }" },
        { "of-a-type", "{ quizSessions(search: \"fra\", first: 2) { nodes { title score } } }" },
        { "with-a-link", "{ quizSessions(search: \"a\", first: 2) { nodes { person { name } } } }" },
        { "finds-nothing", "{ sessions(search: \"nothing-has-this\") { totalCount nodes { id } pageInfo { startCursor hasNextPage } } }" },
        { "no-search", "{ sessions(search: null, first: 1) { nodes { id } } }" },
        { "blank-search", "{ sessions(search: \" \\t\\n \", first: 1) { nodes { id } } }" },
    };

    public static TheoryData<string, string, string> Errors => new()
    {
        { " \\t\\u0000 ", "EMPTY_SEARCH", "The argument `search` contains no word. A word has at least one letter or digit. Omit `search` to find everything." },
        { "\\\" * - ^ ( ) :", "EMPTY_SEARCH", "The argument `search` contains no word. A word has at least one letter or digit. Omit `search` to find everything." },
        { new string('a', 257), "SEARCH_TOO_LARGE", "The argument `search` can have at most 256 characters." },
        { "a b c d e f g h i j k l m n o p q", "SEARCH_TOO_LARGE", "The argument `search` can have at most 16 words." },
    };

    public static TheoryData<string> Hostile =>
    [
        "a\\u0000b", "\\\"", "a\\\"*", "a OR b", "NEAR(a b, 1)", "title : a", "{title people}: a", "- title : a", "a AND", "NOT a", "(a", "a)",
        "^a", "a + b", "a*b", "'; DROP TABLE Sessions; --", "a\\nb", "\\uD83D\\uDE00 a", "rank:a", "a \\\" OR \\\" b", "\\\"\\\"\\\"a",
    ];

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public async Task A_search_takes_only_the_statements_and_columns_that_it_needs(string name, string document)
        => ExplanationSnapshot.Match(await gateway.ExplainAsync(document), Snapshot.FullName(name));

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public async Task A_search_without_words_or_with_too_many_is_told_what_would_be_right(string search, string code, string message)
    {
        var (response, statements) = await gateway.ExecuteAsync($"{{ sessions(search: \"{search}\") {{ totalCount }} }}");

        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Empty(statements);
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_in_a_search_is_syntax(string search)
    {
        var fields = $"search: \"{search}\"";
        if (search is "\\\"")
            fields = "search: \"\\\" a\"";

        var (ranked, _) = await gateway.ExecuteAsync($"{{ sessions({fields}, first: 50) {{ totalCount nodes {{ id }} }} }}");
        var (ordered, _) = await gateway.ExecuteAsync($"{{ sessions({fields}, first: 50, order: {{ title: ASC }}) {{ totalCount nodes {{ id }} }} }}");

        foreach (var response in new[] { ranked, ordered })
        {
            var found = response.GetProperty("data").GetProperty("sessions");
            Assert.Equal(Math.Min(50, found.GetProperty("totalCount").GetInt32()), found.GetProperty("nodes").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_cursor_is_of_its_words()
    {
        var (response, _) = await gateway.ExecuteAsync("{ sessions(search: \"term\", first: 1) { pageInfo { endCursor } } }");
        var cursor = response.GetProperty("data").GetProperty("sessions").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        foreach (var arguments in new[] { "search: \"terms\"", "search: \"term\", order: { title: ASC }", "first: 1" })
        {
            var (refused, _) = await gateway.ExecuteAsync($"{{ sessions({arguments}, after: \"{cursor}\") {{ nodes {{ id }} }} }}");
            var error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
            Assert.Equal("HC0078", error.GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.True(cursor!.Length < 32, cursor);
    }
}

using System.Text.Json;
using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

/// <summary>What an empty filter, an empty list, null and an absent variable mean: as a literal and as a variable, the same.</summary>
public sealed class FilterRuleTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    public const int AllRows = 432;

    private const string Document = "query($where: SessionFilterInput) { sessions(where: $where) { totalCount } }";

    public static TheoryData<string> WhatAsksForNothing =>
    [
        "null",
        "{}",
        "{ and: [] }",
        "{ and: [{}] }",
        "{ or: [{}] }",
        "{ not: {} }",
        "{ not: { not: {} } }",
        "{ not: { or: [{}] } }",
        "{ title: {} }",
        "{ title: { and: [], or: [{}] } }",
        "{ not: { title: {} } }",
        "{ quiz: {} }",
        "{ quiz: { score: {} } }",
        "{ not: { quiz: { score: {} } } }",
        "{ or: [{ quiz: {} }, { oneRoster: { org: { name: {} } } }] }",
        "{ oneRoster: { org: {}, parent: { title: {} }, children: {} } }",
        "{ oneRoster: { children: { some: {}, all: { title: {} }, none: {} } } }",
        "{ zohoPeople: { resources: { some: {} } } }",
    ];

    public static TheoryData<string> WhatNothingMatches =>
    [
        "{ or: [] }",
        "{ not: { not: { or: [] } } }",
        "{ title: { or: [] } }",
        "{ title: { in: [] } }",
        "{ status: { in: [] } }",
        "{ id: { in: [] } }",
        "{ and: [{ or: [] }, {}] }",
        "{ quiz: { or: [] } }",
        "{ quiz: { score: { in: [] } } }",
        "{ id: { eq: null } }",
        "{ oneRoster: { children: { some: { or: [] } } } }",
        "{ oneRoster: { org: { name: { in: [] } } } }",
    ];

    public static TheoryData<string, string, string> WhatTakesNoNull => new()
    {
        { "{ title: null }", "title", "SessionFilterInput" },
        { "{ and: null }", "and", "SessionFilterInput" },
        { "{ or: null }", "or", "SessionFilterInput" },
        { "{ not: null }", "not", "SessionFilterInput" },
        { "{ not: { title: null } }", "title", "SessionFilterInput" },
        { "{ quiz: null }", "quiz", "SessionFilterInput" },
        { "{ quiz: { score: null } }", "score", "QuizSessionFilterInput" },
        { "{ quiz: { person: null } }", "person", "QuizSessionFilterInput" },
        { "{ oneRoster: { children: null } }", "children", "AcademicSessionFilterInput" },
        { "{ oneRoster: { children: { some: null } } }", "some", "ListFilterInputTypeOfAcademicSessionFilterInput" },
        { "{ oneRoster: { children: { any: null } } }", "any", "ListFilterInputTypeOfAcademicSessionFilterInput" },
        { "{ zohoPeople: { resources: { all: null } } }", "all", "ListStringOperationFilterInput" },
        { "{ title: { and: null } }", "and", "StringOperationFilterInput" },
        { "{ title: { contains: null } }", "contains", "StringOperationFilterInput" },
        { "{ title: { ieq: null } }", "ieq", "StringOperationFilterInput" },
        { "{ title: { in: null } }", "in", "StringOperationFilterInput" },
        { "{ title: { iin: null } }", "iin", "StringOperationFilterInput" },
        { "{ title: { nin: null } }", "nin", "StringOperationFilterInput" },
        { "{ startsAt: { gt: null } }", "gt", "DateTimeOperationFilterInput" },
        { "{ startsAt: { nlte: null } }", "nlte", "DateTimeOperationFilterInput" },
        { "{ or: [{ version: { eq: 1 } }, { title: { nendsWith: null } }] }", "nendsWith", "StringOperationFilterInput" },
    };

    [Theory]
    [MemberData(nameof(WhatAsksForNothing))]
    public async Task What_asks_for_nothing_is_no_filter(string where) => Assert.Equal((AllRows, AllRows), await CountAsync(where));

    [Theory]
    [MemberData(nameof(WhatNothingMatches))]
    public async Task No_alternatives_and_no_values_match_nothing(string where) => Assert.Equal((0, 0), await CountAsync(where));

    [Theory]
    [MemberData(nameof(WhatNothingMatches))]
    public async Task The_opposite_of_nothing_is_everything(string where)
        => Assert.Equal((AllRows, AllRows), await CountAsync($"{{ not: {where} }}"));

    [Theory]
    [MemberData(nameof(WhatTakesNoNull))]
    public async Task Null_is_an_error_where_it_is_no_value(string where, string filter, string filterType)
    {
        foreach (var response in await AskAsync(where))
        {
            var error = response.GetProperty("errors")[0];
            Assert.Equal(
                $"The provided value for filter `{filter}` of type {filterType} is invalid. Null values are not supported.",
                error.GetProperty("message").GetString());
            Assert.Equal("HC0026", error.GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("{ title: { eq: null } }", "{ title: { in: [null] } }")]
    [InlineData("{ title: { neq: null } }", "{ not: { title: { eq: null } } }")]
    [InlineData("{ title: { neq: null } }", "{ title: { nin: [null] } }")]
    [InlineData("{ not: { quiz: { score: { gt: 50 } } } }", "{ or: [{ provider: { neq: QUIZ } }, { quiz: { score: { ngt: 50 } } }] }")]
    [InlineData("{ quiz: { score: { eq: null } } }", "{ and: [{ provider: { eq: QUIZ } }, { not: { quiz: { score: { neq: null } } } }] }")]
    [InlineData("{ or: [{}, { version: { eq: 1 } }] }", "{ version: { eq: 1 } }")]
    [InlineData("{ oneRoster: { children: { any: false } } }", "{ oneRoster: { children: { none: { id: { neq: null } } } } }")]
    [InlineData("{ oneRoster: { not: { parent: { id: { neq: null } } } } }", "{ oneRoster: { parentId: { eq: null } } }")]
    public async Task Two_filters_mean_the_same(string one, string other)
    {
        var counts = await CountAsync(one);

        Assert.Equal(counts, await CountAsync(other));
        Assert.InRange(counts.Literal, 1, AllRows - 1);
    }

    [Fact]
    public async Task An_omitted_variable_is_as_if_its_field_were_not_there()
    {
        const string Operand = "query($title: String) { sessions(where: { title: { eq: $title } }) { totalCount } }";

        var (omitted, _) = await gateway.ExecuteAsync(Operand);
        var (isNull, _) = await gateway.ExecuteAsync(Operand, "{ title: null }");

        Assert.Equal(AllRows, Count(omitted));
        Assert.Equal((await CountAsync("{ title: { eq: null } }")).Literal, Count(isNull));
        Assert.InRange(Count(isNull), 1, AllRows - 1);
    }

    [Fact]
    public async Task An_omitted_variable_does_not_take_its_siblings_with_it()
    {
        const string Operand =
            "query($title: String) { sessions(where: { title: { contains: $title }, provider: { eq: QUIZ } }) { totalCount } }";

        var (omitted, _) = await gateway.ExecuteAsync(Operand);
        var (isNull, _) = await gateway.ExecuteAsync(Operand, "{ title: null }");

        Assert.Equal((await CountAsync("{ provider: { eq: QUIZ } }")).Literal, Count(omitted));
        Assert.Equal("HC0026", isNull.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Relations_inside_each_other_have_a_limit()
    {
        static string Parents(int depth) => depth is 0 ? "title: { neq: null }" : $"parent: {{ {Parents(depth - 1)} }}";

        var within = await AskAsync($"{{ oneRoster: {{ {Parents(8)} }} }}");
        var beyond = await AskAsync($"{{ oneRoster: {{ {Parents(9)} }} }}");

        Assert.Equal([0, 0], within.Select(Count));
        Assert.All(beyond, response => Assert.Equal(
            "A filter has at most 8 relations inside each other.",
            response.GetProperty("errors")[0].GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Relations_beside_each_other_have_a_limit()
    {
        var alternatives = string.Join(' ', Enumerable.Repeat("{ oneRoster: { children: { any: true } } }", 33));

        foreach (var response in await AskAsync($"{{ or: [{alternatives}] }}"))
            Assert.Equal("FILTER_TOO_LARGE", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("eq: \"#\"", 0)]
    [InlineData("in: [\"#\", null]", 0)]
    [InlineData("neq: \"#\"", AllRows)]
    [InlineData("nin: [\"#\"]", AllRows)]
    public async Task An_id_that_names_another_type_than_its_row_is_no_rows_id(string operation, int count)
    {
        // The first row is a session setup.
        var ofRow = Convert.ToBase64String("SessionSetup:1"u8);
        var forged = Convert.ToBase64String("QuizSession:1"u8);

        Assert.Equal((count, count), await CountAsync($"{{ id: {{ {operation.Replace("#", forged, StringComparison.Ordinal)} }} }}"));
        Assert.Equal((1, 1), await CountAsync($"{{ id: {{ in: [\"{forged}\", \"{ofRow}\"] }} }}"));
        Assert.Equal((AllRows - 1, AllRows - 1), await CountAsync($"{{ not: {{ id: {{ eq: \"{ofRow}\" }} }} }}"));
    }

    [Fact]
    public async Task An_id_inside_a_relation_is_of_the_relations_type()
    {
        foreach (var response in await AskAsync("{ oneRoster: { parent: { id: { eq: \"UXVpelNlc3Npb246MQ==\" } } } }"))
        {
            var message = response.GetProperty("errors")[0].GetProperty("message").GetString();
            Assert.Contains("AcademicSession", message, StringComparison.Ordinal);
        }
    }

    private static int Count(JsonElement response)
        => response.GetProperty("data").GetProperty("sessions").GetProperty("totalCount").GetInt32();

    private async Task<(int Literal, int Variable)> CountAsync(string where)
    {
        var responses = await AskAsync(where);
        return (Count(responses[0]), Count(responses[1]));
    }

    private async Task<JsonElement[]> AskAsync(string where)
    {
        var (literal, _) = await gateway.ExecuteAsync($"{{ sessions(where: {where}) {{ totalCount }} }}");
        var (variable, _) = await gateway.ExecuteAsync(Document, $"{{ where: {where} }}");
        return [literal, variable];
    }
}

using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Aggregation;

/// <summary>Which statement groups take, and what it gives: golden files.</summary>
public sealed class AggregateStatementTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    public static TheoryData<string, string> Requests => new()
    {
        { "count-of-all", "{ sessionStats { count } }" },
        { "all-of-nothing", "{ sessionStats(where: { externalId: { in: [] } }) { count startsAt { min } score { average sum count } learners { sum } } }" },
        { "by-provider", "{ sessionStats(groupBy: [PROVIDER]) { provider count } }" },
        {
            "by-two-with-figures",
            """
            {
              sessionStats(groupBy: [PROVIDER, STATUS], first: 4) {
                provider
                status
                count
                startsAt { min max }
                score { count min max average sum }
                learners { count average sum }
              }
            }
            """
        },
        { "by-day", "{ sessionStats(where: { status: { eq: CANCELLED } }, groupBy: [DAY]) { start count } }" },
        { "by-week", "{ sessionStats(groupBy: WEEK, first: 2) { start count } }" },
        { "by-month-null-last", "{ sessionStats(groupBy: [MONTH], where: { createdAt: { gt: \"2026-02-01T00:00:00Z\" } }) { start count } }" },
        { "by-year", "{ sessionStats(groupBy: [YEAR]) { year count } }" },
        { "by-a-text-that-may-be-null", "{ sessionStats(groupBy: [TITLE], first: 2) { title version { max } } }" },
        { "keys-that-are-not-shown", "{ sessionStats(groupBy: [STATUS]) { count } }" },
        { "nothing-shown", "{ sessionStats(groupBy: [PROVIDER]) { __typename } }" },
        { "key-of-no-grouping", "{ sessionStats { provider status count } }" },
        { "a-grouping-twice", "{ sessionStats(groupBy: [PROVIDER, PROVIDER], first: 1) { provider } }" },
        {
            "aliases-and-conditions",
            """
            query($dates: Boolean = false) {
              sessionStats(groupBy: [PROVIDER], first: 1) {
                of: provider
                startsAt { first: min max @include(if: $dates) }
                again: startsAt { last: max }
              }
            }
            """
        },
        {
            "filtered-by-type-and-relation",
            """
            {
              sessionStats(where: { oneRoster: { children: { some: { title: { neq: null } } } } }, groupBy: [STATUS]) {
                status
                count
              }
            }
            """
        },
    };

    public static TheoryData<string, string, string> Errors => new()
    {
        {
            "{ sessionStats(groupBy: [TITLE]) { title } }",
            "TOO_MANY_GROUPS",
            "There are more than 40 groups. Narrow the filter, group by fewer values, or use `first`, at most 300."
        },
        {
            "{ sessionStats(groupBy: [DAY, PROVIDER, WEEK]) { count } }",
            "GROUPINGS_EXCLUDE_EACH_OTHER",
            "The groupings `DAY` and `WEEK` exclude each other: both use the field `start`. Group by one of them."
        },
        { "{ sessionStats(first: 0) { count } }", "PAGE_OUT_OF_RANGE", "The argument `first` must be from 1 to 300, but is 0." },
        { "{ sessionStats(first: 301) { count } }", "PAGE_OUT_OF_RANGE", "The argument `first` must be from 1 to 300, but is 301." },
        {
            "{ sessionStats(where: { title: null }) { count } }",
            "HC0026",
            "The provided value for filter `title` of type SessionFilterInput is invalid. Null values are not supported."
        },
    };

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public async Task Groups_take_one_statement_with_what_is_selected(string name, string document)
        => ExplanationSnapshot.Match(await gateway.ExplainAsync(document), Snapshot.FullName(name));

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_argument_is_told_with_what_would_be_right(string document, string code, string message)
    {
        var (response, _) = await gateway.ExecuteAsync(document);

        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }
}

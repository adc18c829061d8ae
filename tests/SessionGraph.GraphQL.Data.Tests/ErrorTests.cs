using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>The errors of wrong arguments; the first five as HotChocolate 15 was recorded.</summary>
public sealed class ErrorTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    public static TheoryData<string, string> Errors => new()
    {
        {
            "{quizSessions(first:51){nodes{id}}}",
            """
            {"errors":[{"message":"The maximum allowed items per page were exceeded.","locations":[{"line":1,"column":2}],"path":["quizSessions"],"extensions":{"code":"HC0051","fieldCoordinate":"Query.quizSessions","requestedItems":51,"maxAllowedItems":50}}],"data":{"quizSessions":null}}
            """
        },
        {
            "{quizSessions(first:-1){nodes{id}}}",
            """
            {"errors":[{"message":"The requested number of values per page must be at least 0.","locations":[{"line":1,"column":2}],"path":["quizSessions"],"extensions":{"code":"HC0079","fieldCoordinate":"Query.quizSessions","requestedItems":-1}}],"data":{"quizSessions":null}}
            """
        },
        {
            "{quizSessions(first:1 after:\"!!!\"){nodes{id}}}",
            """
            {"errors":[{"message":"The cursor specified in `after` has an invalid format.","locations":[{"line":1,"column":2}],"path":["quizSessions"],"extensions":{"argument":"after","cursor":"!!!","code":"HC0078"}}],"data":{"quizSessions":null}}
            """
        },
        {
            "{quizSessions(where:{score:{gt:null}}){nodes{id}}}",
            """
            {"errors":[{"message":"The provided value for filter `gt` of type FloatOperationFilterInput is invalid. Null values are not supported.","locations":[{"line":1,"column":2}],"path":["quizSessions"],"extensions":{"code":"HC0026","filter":"gt","filterType":"FloatOperationFilterInput"}}],"data":{"quizSessions":null}}
            """
        },
        {
            "{quizSessionPage(page:{size:1001}){data{id}}}",
            """
            {"errors":[{"message":"The argument `page.size` must be from 1 to 1000, but is 1001.","locations":[{"line":1,"column":2}],"path":["quizSessionPage"],"extensions":{"code":"PAGE_OUT_OF_RANGE","argument":"page.size","minimum":1,"maximum":1000}}],"data":null}
            """
        },
        {
            "{quizSessionPage(page:{number:0}){data{id}}}",
            """
            {"errors":[{"message":"The argument `page.number` must be at least 1, but is 0.","locations":[{"line":1,"column":2}],"path":["quizSessionPage"],"extensions":{"code":"PAGE_OUT_OF_RANGE","argument":"page.number","minimum":1}}],"data":null}
            """
        },
        {
            "{quizSessionPage(filter:{createdAt:\"yesterday\"}){data{id}}}",
            """
            {"errors":[{"message":"The filter `createdAt` takes a value of type `DateTime`, a list of such values, or null.","locations":[{"line":1,"column":2}],"path":["quizSessionPage"],"extensions":{"code":"INVALID_FILTER_VALUE","argument":"filter","field":"createdAt","expectedType":"DateTime","expected":"a date and time with seconds and an offset or Z, as in 2022-05-16T22:00:00.000Z"}}],"data":null}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_argument_is_told_apart(string document, string expected)
    {
        var (response, statements) = await gateway.ExecuteAsync(document);

        Assert.Equal(expected, response.GetRawText());
        Assert.Empty(statements);
    }

    [Fact]
    public async Task An_unknown_sort_field_is_answered_with_the_known_ones()
    {
        var (response, _) = await gateway.ExecuteAsync("{ sessionPage(sort: \"-startsAt,nope\") { data { id } } }");

        var message = response.GetProperty("errors")[0].GetProperty("message").GetString();
        Assert.Equal(
            "The argument `sort` names the unknown field `nope`. Known fields are: id, provider, connection, externalId, title, status, "
            + "providerStatus, startsAt, endsAt, createdAt, updatedAt, version.",
            message);
    }

    [Fact]
    public async Task A_cursor_that_is_too_long_to_be_one_is_not_sent_back_whole()
    {
        var (response, _) = await gateway.ExecuteAsync($"{{ quizSessions(first: 1, after: \"{new string('x', 5_000)}\") {{ nodes {{ id }} }} }}");

        var cursor = response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("cursor").GetString();
        Assert.Equal(new string('x', 64) + "…", cursor);
    }
}

using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Reads;

/// <summary>The arguments of a list are checked with the list, whatever is selected of it.</summary>
public sealed class ListArgumentTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private static readonly string[] s_lists = ["sessions", "academicSessions", "quizSessions", "courseSessions", "pathSessions"];

    private static readonly string[] s_arguments =
    [
        "after: \"x\"", "before: \"x\"", "after: \"\"", "first: -1", "last: -1", "first: 1001", "last: 1001", "first: 0, after: \"x\"",
        "where: {not: null}", "where: {id: {in: null}}",
    ];

    private static readonly string[] s_selections =
    [
        "nodes { id }", "edges { cursor }", "totalCount", "pageInfo { hasNextPage }", "pageInfo { startCursor }", "__typename",
        "nodes { id @skip(if: true) }", "nodes @skip(if: true) { id }", "totalCount nodes { id }",
    ];

    public static TheoryData<string, string> Lists => new MatrixTheoryData<string, string>(s_lists, s_arguments);

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_wrong_argument_is_the_same_error_whatever_is_selected(string list, string argument)
    {
        var errors = new List<string>();
        foreach (var selection in s_selections)
            errors.Add(ErrorOf(await shared.Gateway.SendAsync($"{{ list: {list}({argument}) {{ {selection} }} }}")));

        Assert.NotEqual("", errors[0]);
        Assert.All(errors, error => Assert.Equal(errors[0], error));
    }

    [Theory]
    [InlineData("after: \"x\"")]
    [InlineData("first: -1")]
    [InlineData("first: 1001")]
    public async Task A_nested_page_is_checked_alike(string argument)
    {
        var errors = new List<string>();
        foreach (var selection in s_selections)
        {
            var document = $"{{ academicSessions(first: 2) {{ nodes {{ list: children({argument}) {{ {selection} }} }} }} }}";
            errors.Add(ErrorOf(await shared.Gateway.SendAsync(document)));
        }

        Assert.NotEqual("", errors[0]);
        Assert.All(errors, error => Assert.Equal(errors[0], error));
    }

    [Theory]
    [InlineData("page: {number: 0}")]
    [InlineData("page: {size: 1001}")]
    [InlineData("sort: \"nothing\"")]
    [InlineData("filter: {createdAt: \"x\"}")]
    [InlineData("filter: {createdAt__gt: null}")]
    public async Task A_numbered_page_is_checked_alike(string argument)
    {
        var errors = new List<string>();
        foreach (var selection in (string[])["data { id }", "totalCount", "hasNextPage", "__typename", "page { size }"])
            errors.Add(ErrorOf(await shared.Gateway.SendAsync($"{{ list: quizSessionPage({argument}) {{ {selection} }} }}")));

        Assert.NotEqual("", errors[0]);
        Assert.All(errors, error => Assert.Equal(errors[0], error));
    }

    [Fact]
    public async Task A_list_that_is_left_out_is_not_checked()
    {
        var answer = await shared.Gateway.SendAsync("{ __typename sessions(after: \"x\") @skip(if: true) { totalCount } }");

        Assert.Null(answer["errors"]);
    }

    // The code and the message; "" for none.
    private static string ErrorOf(JsonObject answer)
        => answer["errors"]?[0] is { } error ? $"{error["extensions"]?["code"]} {error["message"]}" : "";
}

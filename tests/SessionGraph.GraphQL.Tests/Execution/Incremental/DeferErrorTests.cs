namespace SessionGraph.GraphQL.Tests.Execution.Incremental;

public sealed class DeferErrorTests
{
    private readonly TestExecutor _heroes = new TestExecutor(HeroSchema.Schema).With(new FetchLog());

    [Fact]
    public async Task An_error_is_delivered_with_the_data_of_its_fragment()
        => Assert.Equal(
            """{"incremental":[{"id":"0","data":{"name":"Luke","boom":null},"errors":[{"message":"Boom.","locations":[{"line":1,"column":33}],"path":["hero","boom"]}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            (await _heroes.ExecuteIncrementallyAsync("{ hero { id ... @defer { name   boom } } }"))[1]);

    [Fact]
    public async Task A_null_that_takes_the_object_along_ends_its_fragment()
        => Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":31}],"path":["hero","missing"],"extensions":{"code":"HC0018"}}]}],"hasNext":false}""",
            (await _heroes.ExecuteIncrementallyAsync("{ hero { id ... @defer { name missing } } }"))[1]);

    [Fact]
    public async Task A_fragment_that_ends_takes_those_within_along()
        => Assert.Equal(
            2,
            (await _heroes.ExecuteIncrementallyAsync("{ hero { ... @defer { missing ... @defer { name } } } }")).Count);

    [Fact]
    public async Task A_null_that_propagates_drops_the_deferred_parts_of_the_parent()
    {
        var result = Assert.Single(await _heroes.ExecuteIncrementallyAsync("{ hero { rival { rival { ... @defer { name } } missing } } }"));

        Assert.StartsWith("""{"errors":[{"message":"Cannot return null""", result, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"hero":{"rival":null}}}""", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_one_fragment_leaves_another_alone()
    {
        var results = await _heroes.ExecuteIncrementallyAsync(
            "{ hero { ... @defer(label: \"a\") { missing } ... @defer(label: \"b\") { name } } }");

        Assert.Contains("""{"id":"1","data":{"name":"Luke"}}""", results[1], StringComparison.Ordinal);
        Assert.Contains("""{"id":"1"}""", results[1], StringComparison.Ordinal);
        Assert.Contains("""{"id":"0","errors":[""", results[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_two_fragments_share_ends_both()
    {
        var results = await _heroes.ExecuteIncrementallyAsync(
            "{ hero { ... @defer(label: \"a\") { missing id } ... @defer(label: \"b\") { missing name } } }");

        Assert.DoesNotContain("incremental", results[1], StringComparison.Ordinal);
        Assert.Contains("""{"id":"0","errors":[""", results[1], StringComparison.Ordinal);
        Assert.Contains("""{"id":"1","errors":[""", results[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_object_of_a_list_ends_alone()
    {
        var results = await _heroes.ExecuteIncrementallyAsync("{ heroes(count: 12) { ... @defer { rival { missing id } } } }");

        // The first ten heroes have rivals. A missing field nulls only the rival.
        Assert.Equal(2, results.Count);
        Assert.Contains("""{"id":"11","data":{"rival":null}}""", results[1], StringComparison.Ordinal);
    }
}

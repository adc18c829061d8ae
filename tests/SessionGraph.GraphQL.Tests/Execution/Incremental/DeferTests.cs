namespace SessionGraph.GraphQL.Tests.Execution.Incremental;

public sealed class DeferTests
{
    private readonly FetchLog _log = new();
    private readonly Gate _gate = new();
    private readonly TestExecutor _heroes;

    public DeferTests() => _heroes = new TestExecutor(HeroSchema.Schema).With(_log).With(_gate);

    [Fact]
    public async Task A_deferred_fragment_follows_the_initial_result()
        => Assert.Equal(
            [
                """{"data":{"hero":{"id":1}},"pending":[{"id":"0","path":["hero"],"label":"rest"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"Luke"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ hero { id ... @defer(label: \"rest\") { name } } }"));

    [Fact]
    public async Task A_deferred_spread_at_the_root_has_the_empty_path()
        => Assert.Equal(
            [
                """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"hero":{"name":"Luke"}}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ ...A @defer } fragment A on Query { hero { name } }"));

    [Fact]
    public async Task Fields_selected_outside_the_fragment_are_not_delivered_again()
        => Assert.Equal(
            [
                """{"data":{"hero":{"id":1,"rival":{"id":2}}},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","subPath":["hero","rival"],"data":{"name":"Rival of Luke"}},{"id":"0","subPath":["hero"],"data":{"name":"Luke"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ ... @defer { hero { id name rival { id name } } } hero { id rival { id } } }"));

    [Fact]
    public async Task A_fragment_of_nothing_new_is_not_announced()
        => Assert.Equal(
            ["""{"data":{"hero":{"id":1}}}"""], await _heroes.ExecuteIncrementallyAsync("{ hero { id ... @defer { id } } }"));

    [Fact]
    public async Task Each_object_of_a_list_has_its_own_fragment()
        => Assert.Equal(
            [
                """{"data":{"heroes":[{"id":1},{"id":2}]},"pending":[{"id":"0","path":["heroes",0]},{"id":"1","path":["heroes",1]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"Hero 1"}},{"id":"1","data":{"name":"Hero 2"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ heroes { id ... @defer { name } } }"));

    [Fact]
    public async Task A_fragment_within_a_fragment_begins_when_that_is_complete()
        => Assert.Equal(
            [
                """{"data":{"hero":{}},"pending":[{"id":"0","path":["hero"],"label":"a"}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":["hero"],"label":"b"}],"incremental":[{"id":"0","data":{"id":1}}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","data":{"name":"Luke"}}],"completed":[{"id":"1"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync(
                "{ hero { ... @defer(label: \"a\") { id ... @defer(label: \"b\") { id name } } } }"));

    [Fact]
    public async Task A_fragment_without_fields_of_its_own_is_skipped()
        => Assert.Equal(
            [
                """{"data":{"hero":{}},"pending":[{"id":"0","path":["hero"],"label":"b"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"Luke"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ hero { ... @defer(label: \"a\") { ... @defer(label: \"b\") { name } } } }"));

    [Fact]
    public async Task A_field_of_two_fragments_is_delivered_once()
        => Assert.Equal(
            [
                """{"data":{"hero":{}},"pending":[{"id":"0","path":["hero"],"label":"a"},{"id":"1","path":["hero"],"label":"b"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"id":1}},{"id":"0","data":{"name":"Luke"}},{"id":"1","data":{"words":["a","b","c"]}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync(
                "{ hero { ... @defer(label: \"a\") { id name } ... @defer(label: \"b\") { name words } } }"));

    [Fact]
    public async Task A_fragment_that_has_fields_only_below_those_of_another_begins_after_it_and_before_those_within()
        => Assert.Equal(
            [
                """{"data":{},"pending":[{"id":"0","path":[],"label":"a"}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":[],"label":"b"}],"incremental":[{"id":"0","data":{"hero":{"id":1}}}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"pending":[{"id":"2","path":[],"label":"c"}],"incremental":[{"id":"1","subPath":["hero"],"data":{"name":"Luke"}}],"completed":[{"id":"1"}],"hasNext":true}""",
                """{"incremental":[{"id":"2","data":{"__typename":"Query"}}],"completed":[{"id":"2"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync(
                "{ ... @defer(label: \"a\") { hero { id } ... @defer(label: \"b\") { hero { name } ... @defer(label: \"c\") { __typename } } } }"));

    [Fact]
    public async Task A_fragment_that_was_delivered_with_another_meanwhile_is_not_announced()
        => Assert.Equal(
            [
                """{"data":{"hero":{}},"pending":[{"id":"0","path":["hero"],"label":"c"},{"id":"1","path":["hero"],"label":"a"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"id":1}},{"id":"1","data":{"name":"Luke"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync(
                "{ hero { ... @defer(label: \"c\") { id } ... @defer(label: \"a\") { name ... @defer(label: \"b\") { id } } } }"));

    [Fact]
    public async Task A_slow_fragment_does_not_hold_up_another()
    {
        await using var reader = await ResultReader.StartAsync(
            _heroes, "{ hero { ... @defer(label: \"slow\") { secret } ... @defer(label: \"fast\") { name } } }");

        Assert.Equal(
            """{"data":{"hero":{}},"pending":[{"id":"0","path":["hero"],"label":"slow"},{"id":"1","path":["hero"],"label":"fast"}],"hasNext":true}""",
            await reader.NextAsync());
        Assert.Equal(
            """{"incremental":[{"id":"1","data":{"name":"Luke"}}],"completed":[{"id":"1"}],"hasNext":true}""", await reader.NextAsync());

        _gate.Opened.SetResult();
        Assert.Equal(
            """{"incremental":[{"id":"0","data":{"secret":"Secret of Luke"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            await reader.NextAsync());
        Assert.Null(await reader.NextAsync());
    }

    [Fact]
    public async Task Deferred_fields_of_all_objects_are_one_batch()
    {
        var results = await _heroes.ExecuteIncrementallyAsync("{ heroes(count: 4) { id ... @defer { home rival { home } } } }");

        Assert.Equal(2, results.Count);
        Assert.Equal(["homes 1,2,3,4,5"], _log.Batches);
        Assert.Equal(1, _log.Disposed);
    }

    [Fact]
    public async Task Different_fragments_that_begin_together_share_their_batches()
    {
        await _heroes.ExecuteIncrementallyAsync("{ hero { ... @defer { home } } heroes(count: 3) { ... @defer { home } } }");

        Assert.Equal(["homes 1,2,3"], _log.Batches);
    }

    [Theory]
    [InlineData("{ if: false }", 1)]
    [InlineData("{ if: true }", 2)]
    [InlineData("{ }", 2)]
    public async Task A_variable_decides_for_each_request(string variables, int results)
        => Assert.Equal(
            results,
            (await _heroes.ExecuteIncrementallyAsync("query($if: Boolean) { hero { id ... @defer(if: $if) { name } } }", variables)).Count);

    [Fact]
    public async Task A_variable_that_is_null_decides_nothing()
        => Assert.Contains(
            "Variable `if` is required.",
            Assert.Single(await _heroes.ExecuteIncrementallyAsync("query($if: Boolean) { hero { ... @defer(if: $if) { id } } }", "{ if: null }")),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_fragment_that_is_not_deferred_takes_its_fields_out_of_the_enclosing_one()
        => Assert.Equal(
            [
                """{"data":{"hero":{}},"pending":[{"id":"0","path":["hero"],"label":"a"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"id":1,"name":"Luke"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync(
                "query($if: Boolean!) { hero { ... @defer(label: \"a\") { id ... @defer(label: \"b\", if: $if) { name } } } }", "{ if: false }"));

    [Fact]
    public async Task Skip_and_include_go_before_defer()
        => Assert.Equal(
            ["""{"data":{"hero":{"id":1}}}"""],
            await _heroes.ExecuteIncrementallyAsync(
                "query($yes: Boolean!) { hero { id ... @defer @skip(if: $yes) { name } ... @defer { words @skip(if: $yes) } } }", "{ yes: true }"));

    [Fact]
    public async Task A_transport_that_cannot_stream_gets_all_at_once()
        => Assert.Equal("""{"data":{"hero":{"id":1,"name":"Luke"}}}""", await _heroes.ExecuteAsync("{ hero { id ... @defer { name } } }"));

    [Fact]
    public async Task Mutations_defer_below_their_roots()
        => Assert.Equal(
            [
                """{"data":{"a":{"id":1},"b":{"id":2}},"pending":[{"id":"0","path":["a"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"Promoted 1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("mutation { a: promote(id: 1) { id ... @defer { name } } b: promote(id: 2) { id } }"));
}

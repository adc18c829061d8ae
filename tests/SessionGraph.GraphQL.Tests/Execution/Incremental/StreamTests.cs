namespace SessionGraph.GraphQL.Tests.Execution.Incremental;

public sealed class StreamTests
{
    private readonly FetchLog _log = new();
    private readonly Feed _feed = new();
    private readonly TestExecutor _heroes;

    public StreamTests() => _heroes = new TestExecutor(HeroSchema.Schema).With(_log).With(_feed);

    [Fact]
    public async Task Items_follow_the_initial_ones()
        => Assert.Equal(
            [
                """{"data":{"hero":{"words":["a"]}},"pending":[{"id":"0","path":["hero","words"],"label":"words"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":["b","c"]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ hero { words @stream(label: \"words\", initialCount: 1) } }"));

    [Fact]
    public async Task Objects_are_resolved_when_they_are_delivered()
    {
        Assert.Equal(
            [
                """{"data":{"heroes":[{"home":"Home 1"}]},"pending":[{"id":"0","path":["heroes"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[{"home":"Home 2"},{"home":"Home 3"}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ heroes(count: 3) @stream(initialCount: 1) { home } }"));
        Assert.Equal(["homes 1", "homes 2,3"], _log.Batches);
    }

    [Theory]
    [InlineData("{ hero { words @stream(initialCount: 3) } }")]
    [InlineData("{ hero { words @stream(initialCount: 30) } }")]
    [InlineData("{ hero { words @stream(if: false) } }")]
    public async Task A_list_of_no_more_items_is_not_streamed(string document)
        => Assert.Equal(["""{"data":{"hero":{"words":["a","b","c"]}}}"""], await _heroes.ExecuteIncrementallyAsync(document));

    [Fact]
    public async Task A_variable_says_how_many_items_come_first()
        => Assert.StartsWith(
            """{"data":{"hero":{"words":["a","b"]}},""",
            (await _heroes.ExecuteIncrementallyAsync("query($n: Int!) { hero { words @stream(initialCount: $n) } }", "{ n: 2 }"))[0],
            StringComparison.Ordinal);

    [Fact]
    public async Task A_negative_count_is_an_error_of_the_field()
        => Assert.Equal(
            ["""{"errors":[{"message":"The argument `initialCount` of `@stream` must be a whole number that is not negative.","locations":[{"line":1,"column":10}],"path":["hero","words"]}],"data":null}"""],
            await _heroes.ExecuteIncrementallyAsync("{ hero { words @stream(initialCount: -1) } }"));

    [Fact]
    public async Task Items_of_an_asynchronous_sequence_are_delivered_as_they_come()
    {
        _feed.Numbers.Writer.TryWrite(1);
        _feed.Numbers.Writer.TryWrite(2);
        await using var reader = await ResultReader.StartAsync(_heroes, "{ numbers @stream(initialCount: 1) }");

        Assert.Equal("""{"data":{"numbers":[1]},"pending":[{"id":"0","path":["numbers"]}],"hasNext":true}""", await reader.NextAsync());
        Assert.Equal("""{"incremental":[{"id":"0","items":[2]}],"hasNext":true}""", await reader.NextAsync());

        _feed.Numbers.Writer.TryWrite(3);
        Assert.Equal("""{"incremental":[{"id":"0","items":[3]}],"hasNext":true}""", await reader.NextAsync());

        _feed.Numbers.Writer.Complete();
        Assert.Equal("""{"completed":[{"id":"0"}],"hasNext":false}""", await reader.NextAsync());
        Assert.True(_feed.IsEnded);
    }

    [Fact]
    public async Task The_resources_of_a_resolver_are_disposed_after_its_sequence()
    {
        _feed.Numbers.Writer.TryWrite(1);
        _feed.Numbers.Writer.TryWrite(2);
        _feed.Numbers.Writer.Complete();

        var results = await _heroes.ExecuteIncrementallyAsync("{ numbers @stream }");

        Assert.Contains("[1,2]", string.Concat(results), StringComparison.Ordinal);
        Assert.Equal([true], _feed.Disposals);
    }

    [Fact]
    public async Task A_sequence_that_breaks_ends_after_its_items()
    {
        var results = await _heroes.ExecuteIncrementallyAsync("{ breaking @stream(initialCount: 1) }");

        Assert.Contains("\"items\":[2]", string.Concat(results), StringComparison.Ordinal);
        Assert.EndsWith(
            """
            "completed":[{"id":"0","errors":[{"message":"No more.","locations":[{"line":1,"column":3}],"path":["breaking"]}]}],"hasNext":false}
            """,
            results[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_item_that_must_not_be_null_ends_the_stream()
        => Assert.Equal(
            """{"incremental":[{"id":"0","items":["b"]}],"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":10}],"path":["hero","holes",2],"extensions":{"code":"HC0018"}}]}],"hasNext":false}""",
            (await _heroes.ExecuteIncrementallyAsync("{ hero { holes @stream(initialCount: 1) } }"))[1]);

    [Fact]
    public async Task An_object_that_must_not_be_null_but_is_ends_the_stream()
        => Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":10}],"path":["hero","gone",1],"extensions":{"code":"HC0018"}}]}],"hasNext":false}""",
            (await _heroes.ExecuteIncrementallyAsync("{ hero { gone @stream(initialCount: 1) { home } } }"))[1]);

    [Fact]
    public async Task Errors_of_items_have_their_index()
        => Assert.Contains(
            "\"path\":[\"heroes\",1,\"boom\"]",
            (await _heroes.ExecuteIncrementallyAsync("{ heroes @stream(initialCount: 1) { boom } }"))[1],
            StringComparison.Ordinal);

    [Fact]
    public async Task Errors_of_resolvers_below_items_have_their_index()
        => Assert.Contains(
            "\"path\":[\"heroes\",1,\"friends\",0,\"boom\"]",
            (await _heroes.ExecuteIncrementallyAsync("{ heroes @stream(initialCount: 1) { home friends { boom home } } }"))[1],
            StringComparison.Ordinal);

    [Fact]
    public async Task Items_defer_and_stream_in_their_turn()
        => Assert.Equal(
            [
                """{"data":{"heroes":[]},"pending":[{"id":"0","path":["heroes"]}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":["heroes",0,"words"]},{"id":"2","path":["heroes",0]}],"incremental":[{"id":"0","items":[{"id":1,"words":["a","b"]}]}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"incremental":[{"id":"2","data":{"name":"Hero 1"}},{"id":"1","items":["c"]}],"completed":[{"id":"2"},{"id":"1"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync(
                "{ heroes(count: 1) @stream { id ... @defer { name } words @stream(initialCount: 2) } }"));

    [Fact]
    public async Task A_stream_within_a_deferred_fragment_is_announced_with_it()
        => Assert.Equal(
            [
                """{"data":{"hero":{}},"pending":[{"id":"0","path":["hero"]}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":["hero","words"]}],"incremental":[{"id":"0","data":{"words":["a"]}}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","items":["b","c"]}],"completed":[{"id":"1"}],"hasNext":false}""",
            ],
            await _heroes.ExecuteIncrementallyAsync("{ hero { ... @defer { words @stream(initialCount: 1) } } }"));

    [Fact]
    public async Task Streams_of_many_parents_share_their_batches()
    {
        await _heroes.ExecuteIncrementallyAsync("{ heroes(count: 3) { friends @stream { home } } }");

        Assert.Equal(["homes 10,11,20,21,30,31"], _log.Batches);
    }

    [Fact]
    public async Task A_long_list_comes_in_several_results()
    {
        var results = await _heroes.ExecuteIncrementallyAsync("{ heroes(count: 250) @stream { id } }");

        Assert.Equal(4, results.Count);
        Assert.Contains("""{"id":250}""", results[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transport_that_cannot_stream_gets_all_at_once()
        => Assert.Equal(
            """{"data":{"arrivals":[{"id":1},{"id":2},{"id":3}]}}""", await _heroes.ExecuteAsync("{ arrivals @stream { id } }"));
}

using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class BatchingTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddQueryType()
        .AddMutationType()
        .AddTypes(typeof(TreeQueries), typeof(TreeMutations), typeof(NodeFields))
        .Create();

    private readonly FetchLog _log = new();
    private readonly TestExecutor _tree;

    public BatchingTests() => _tree = new TestExecutor(s_schema).With(_log);

    [Fact]
    public async Task A_nested_relation_is_one_batch_a_level_however_many_parents()
    {
        Assert.Equal(
            """{"data":{"root":{"children":[{"children":[{"name":"#4"},{"name":"#5"}]},{"children":[{"name":"#6"},{"name":"#7"}]}]}}}""",
            await _tree.ExecuteAsync("{ root { children { children { name } } } }"));
        Assert.Equal(["children 1", "children 2,3", "names 4,5,6,7"], _log.Batches);
    }

    [Fact]
    public async Task Relations_behind_getters_join_the_batch_of_their_level()
    {
        await _tree.ExecuteAsync("{ grove { nodes { name } } root { name } }");

        Assert.Equal(["names 1,2,3"], _log.Batches);
    }

    [Fact]
    public async Task Different_fields_of_a_level_share_a_batch()
    {
        await _tree.ExecuteAsync("{ grove { nodes { a: name b: name } } other: grove { nodes { name } } }");

        Assert.Equal(["names 1,2,3"], _log.Batches);
    }

    [Fact]
    public async Task Resolvers_that_await_one_loader_after_another_batch_each_step()
    {
        Assert.Equal(
            """{"data":{"root":{"children":[{"firstGrandchildName":"#8"},{"firstGrandchildName":"#12"}]}}}""",
            await _tree.ExecuteAsync("{ root { children { firstGrandchildName } } }"));
        Assert.Equal(["children 1", "children 2,3", "children 4,6", "names 8,12"], _log.Batches);
    }

    [Fact]
    public async Task A_resolver_that_is_a_step_ahead_waits_for_no_other()
    {
        Assert.Equal(
            """{"data":{"grove":{"nodes":[{"firstGrandchildName":"#4"},{"firstGrandchildName":"#8"},{"firstGrandchildName":"#12"}]}}}""",
            await _tree.ExecuteAsync("{ grove { nodes { firstGrandchildName } } }"));
        Assert.Equal(["children 1,2,3", "children 4,6", "names 4", "names 8,12"], _log.Batches);
    }

    [Fact]
    public async Task Loaders_are_of_one_request_and_disposed_with_it()
    {
        await _tree.ExecuteAsync("{ root { children { __typename } } }");
        await _tree.ExecuteAsync("{ root { children { __typename } } }");

        Assert.Equal(["children 1", "children 1"], _log.Batches);
        Assert.Equal(2, _log.Disposed);
    }

    [Fact]
    public async Task Loaders_clear_their_caches_between_mutations()
    {
        await _tree.ExecuteAsync("mutation { a: touch(number: 1) { name again: name } b: touch(number: 1) { name } }");

        Assert.Equal(["names 1", "names 1"], _log.Batches);
    }
}

using SessionGraph.GraphQL.Tests.Types;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Tests.Relay;

public class NodeTests
{
    private static readonly Guid s_key = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void Types_with_a_node_resolver_and_interfaces_of_nodes_only_are_nodes()
    {
        Assert.Equal(
            ["Session", "Node"],
            Ids.Nodes.GetType<ObjectType>("QuizSession").Interfaces.Select(type => type.Name));
        Assert.Equal(["Node"], Ids.Nodes.GetType<InterfaceType>("Session").Interfaces.Select(type => type.Name));
        Assert.Equal(["Node"], Ids.Nodes.GetType<ObjectType>("Room").Interfaces.Select(type => type.Name));
        Assert.Equal("id: ID!", Ids.Nodes.FieldsOf("Node"));
    }

    [Fact]
    public void The_id_of_a_node_is_global_by_default()
        => Assert.Equal(
            Ids.Of("Room", s_key),
            Ids.Nodes.Field("Room.id").Getter!.Compile().DynamicInvoke(new Room(s_key, null)));

    [Fact]
    public void The_query_type_finds_nodes()
        => Assert.StartsWith(
            "node(id: ID!): Node, nodes(ids: [ID!]!): [Node]!, ", Ids.Nodes.FieldsOf("Query"), StringComparison.Ordinal);

    [Fact]
    public void A_node_resolver_is_no_field()
    {
        Assert.DoesNotContain("node", Ids.Nodes.FieldsOf("QuizSession"), StringComparison.Ordinal);
        Assert.Equal("id: UUID!, name: String", Ids.Plain.FieldsOf("Room"));
    }

    [Fact]
    public void Without_global_object_identification_there_is_no_node()
    {
        Assert.False(Ids.Plain.TryGetType<InterfaceType>("Node", out _));
        Assert.False(Ids.Plain.QueryType.Fields.TryGetField("node", out _));
    }

    [Fact]
    public async Task A_node_is_found_by_its_id()
    {
        Assert.Equal(42, Assert.IsType<QuizSession>(await NodeAsync(Ids.Of("QuizSession:42"))).Id);
        Assert.Equal(42, Assert.IsType<PathSession>(await NodeAsync(Ids.Of("PathSession:42"))).Id);
        Assert.Equal(s_key, Assert.IsType<Room>(await NodeAsync(Ids.Of("Room", s_key))).Id);
    }

    [Theory]
    [InlineData("QuizSession:100")]
    [InlineData("Nothing:1")]
    [InlineData("Query:1")]
    public async Task An_id_of_nothing_is_null(string id) => Assert.Null(await NodeAsync(Ids.Of(id)));

    [Fact]
    public async Task A_malformed_id_is_an_error()
        => Assert.Equal("NODE_ID_INVALID_FORMAT", (await Assert.ThrowsAsync<GraphQLException>(() => NodeAsync("42"))).Errors.Single().Code);

    [Fact]
    public async Task Nodes_come_in_the_order_of_their_ids()
    {
        var nodes = await NodesAsync(Ids.Of("PathSession:2"), Ids.Of("QuizSession:100"), Ids.Of("QuizSession:1"));
        Assert.Equal([2L, null, 1L], nodes.Select(node => (node as Session)?.Id));
    }

    [Fact]
    public async Task Fifty_nodes_are_found_at_once_and_no_more()
    {
        var ids = Enumerable.Range(0, 51).Select(key => Ids.Of($"QuizSession:{key}")).ToArray();
        Assert.Equal(50, (await NodesAsync(ids[..50])).Count);

        var error = (await Assert.ThrowsAsync<GraphQLException>(() => NodesAsync(ids))).Errors.Single();
        Assert.Equal("HC0076", error.Code);
        Assert.Contains("50", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_without_an_id_is_an_error_of_the_schema()
    {
        var builder = SchemaBuilder.New().AddQueryType().AddTypes(typeof(NamelessQueries), typeof(NamelessNode))
            .AddGlobalObjectIdentification();
        var fault = Assert.Throws<SchemaException>(builder.Create).Message;
        Assert.Contains("Nameless: a node needs a field `id`", fault, StringComparison.Ordinal);
    }

    private static Task<object?> NodeAsync(string id)
        => new ResolverCall(Ids.Nodes) { Arguments = { ["id"] = id } }.ResolveAsync("Query.node").AsTask();

    private static async Task<IReadOnlyList<object?>> NodesAsync(params string[] ids)
        => (IReadOnlyList<object?>)(await new ResolverCall(Ids.Nodes) { Arguments = { ["ids"] = ids } }.ResolveAsync("Query.nodes"))!;

    private sealed record Nameless(string Key);

    [ObjectType<Nameless>]
    private static class NamelessNode
    {
        [NodeResolver]
        public static Nameless? GetNode(string key) => new(key);
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class NamelessQueries
    {
        public static Nameless? GetFirst(string any) => new(any);
    }
}

using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The reference implementations of the protocols against the server. Needs Node.js.</summary>
public sealed class NodeTests
{
    public static TheoryData<string> Clients { get; } =
    [
        "graphql-sse",
        "graphql-ws",
        "subscriptions-transport-ws",
        "Apollo Client by WebSocket",
        "Apollo Client by multipart",
        "urql by WebSocket",
        "urql by server-sent events",
        "urql by multipart",
    ];

    [Fact]
    public async Task The_audit_of_GraphQL_over_HTTP_finds_nothing()
    {
        await using var server = await GraphQLServer.StartAsync();

        var output = await NodeProgram.RunAsync("audit.mjs", AddressOf(server));

        Assert.Equal("61 of 61\n", output);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Client_libraries_subscribe(string client)
    {
        await using var server = await GraphQLServer.StartAsync();
        server.Probe.Numbers.Writer.TryWrite(1);
        server.Probe.Numbers.Writer.TryWrite(2);
        server.Probe.Numbers.Writer.Complete();

        var output = await NodeProgram.RunAsync("subscribe.mjs", client, AddressOf(server), "subscription { numbers }");

        Assert.Equal("{\"data\":{\"numbers\":1}}\n{\"data\":{\"numbers\":2}}\ncomplete\n", output);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Client_libraries_unsubscribe(string client)
    {
        await using var server = await GraphQLServer.StartAsync();
        server.Probe.Numbers.Writer.TryWrite(1);

        var output = await NodeProgram.RunAsync("subscribe.mjs", client, AddressOf(server), "subscription { numbers }", "1");

        Assert.StartsWith("{\"data\":{\"numbers\":1}}\n", output, StringComparison.Ordinal);
        await server.Probe.Cancelled;
        Assert.Empty(server.Log.Errors);
    }

    [Theory]
    [InlineData("Apollo Client")]
    [InlineData("urql by server-sent events")]
    [InlineData("urql by multipart")]
    public async Task Client_libraries_take_deferred_fragments(string client)
    {
        await using var server = await StartIncrementalAsync();
        server.Probe.Numbers.Writer.Complete();

        var output = await NodeProgram.RunAsync(
            "deliver.mjs", client, AddressOf(server), "{ letter { text ... @defer(label: \"later\") { slow capital } } }");

        Assert.Equal(
            "{\"letter\":{\"text\":\"a\"}}\n{\"letter\":{\"text\":\"a\",\"slow\":\"a\",\"capital\":\"A\"}}\n", output);
        Assert.Empty(server.Log.Errors);
    }

    // urql supports only an older format of streamed items.
    [Fact]
    public async Task Apollo_Client_takes_streamed_items()
    {
        await using var server = await StartIncrementalAsync();

        var output = await NodeProgram.RunAsync(
            "deliver.mjs", "Apollo Client", AddressOf(server), "{ letters @stream(initialCount: 1) { text } }");

        Assert.Equal(
            "{\"letters\":[{\"text\":\"a\"}]}\n{\"letters\":[{\"text\":\"a\"},{\"text\":\"b\"},{\"text\":\"c\"}]}\n", output);
    }

    [Fact]
    public async Task A_client_library_of_an_earlier_format_takes_the_response_whole()
    {
        await using var server = await StartIncrementalAsync();

        var output = await NodeProgram.RunAsync(
            "deliver.mjs", "Apollo Client of an earlier format", AddressOf(server), "{ letter { text ... @defer { capital } } }");

        Assert.Equal("{\"letter\":{\"text\":\"a\",\"capital\":\"A\"}}\n", output);
    }

    [Theory]
    [InlineData(true, "POST", "POST hash|POST document|POST hash")]
    [InlineData(true, "GET", "GET hash|POST document|GET hash")]
    [InlineData(false, "POST", "POST hash|POST document|POST document")]
    [InlineData(false, "GET", "GET hash|POST document|POST document")]
    public async Task Apollo_Client_sends_hashes_where_the_server_knows_them(bool isAutomatic, string mode, string requests)
    {
        await using var server = await GraphQLServer.StartAsync(graphQL =>
        {
            if (isAutomatic)
                graphQL.UseAutomaticPersistedOperationPipeline().AddInMemoryOperationDocumentStorage();
        });

        var output = await NodeProgram.RunAsync("persisted.mjs", mode, AddressOf(server), "{ nothing }");

        Assert.Equal($"{requests}|{{\"nothing\":null}}|{{\"nothing\":null}}|", output.Replace('\n', '|'));
    }

    [Fact]
    public async Task Apollo_Client_sends_batches()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { EnableBatching = true });

        var output = await NodeProgram.RunAsync("persisted.mjs", "batch", AddressOf(server), "{ nothing }");

        Assert.Equal("POST document\n{\"nothing\":null}\n{\"nothing\":null}\n", output);
    }

    private static Task<GraphQLServer> StartIncrementalAsync() => GraphQLServer.StartAsync(
        graphQL => graphQL.ModifyOptions(options => (options.EnableDefer, options.EnableStream) = (true, true)));

    private static string AddressOf(GraphQLServer server) => new Uri(server.Client.BaseAddress!, "/graphql").ToString();
}

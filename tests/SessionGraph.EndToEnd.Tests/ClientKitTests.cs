using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.EndToEnd.Tests;

/// <summary>What teams build their clients with, at the committed schema and at a gateway. Needs Node.js.</summary>
public sealed class ClientKitTests
{
    [Fact]
    public async Task GraphQL_codegen_and_relay_compiler_generate_what_TypeScript_compiles()
    {
        await NodeProgram.RunAsync("node_modules/@graphql-codegen/cli/cjs/bin.js", "--config", "codegen.json");
        await NodeProgram.RunAsync("node_modules/relay-compiler/cli.js", "relay.config.json");

        await NodeProgram.RunAsync("node_modules/typescript/bin/tsc", "--project", "tsconfig.json");

        await AssertPublishesAsync("generated/persisted-documents.json");
        await AssertPublishesAsync("relay-documents.json");
    }

    [Theory]
    [InlineData("apollo")]
    [InlineData("urql")]
    public async Task Client_libraries_run_the_example_operations(string library)
    {
        await using var gateway = new TestGateway();

        var output = await NodeProgram.RunAsync("libraries.mjs", library, AddressOf(gateway));

        Assert.Equal(
            """
            true
            true
            [4,4]
            ["QuizSession",null,"string",true]
            [1,1,true]
            [null,"CONFLICT",true]
            ["CANCELLED",null]

            """,
            output);
    }

    [Fact]
    public async Task Apollo_sends_operations_as_one_batch()
    {
        await using var gateway = new TestGateway(("GraphQL:Http:EnableBatching", "true"));

        var output = await NodeProgram.RunAsync("batch.mjs", AddressOf(gateway));

        Assert.Equal(
            """
            [["First","Second"]]
            [1,2]

            """,
            output);
    }

    [Fact]
    public async Task The_schema_of_introspection_is_the_schema_of_the_document()
    {
        await using var gateway = new TestGateway();

        Assert.Equal("equal\n", await NodeProgram.RunAsync("introspection.mjs", AddressOf(gateway)));
    }

    // StrawberryShake asks what a server can do before it asks for the schema.
    [Fact]
    public async Task The_probes_of_StrawberryShake_find_what_the_server_can_do()
    {
        await using var gateway = new TestGateway();

        var data = await gateway.DataAsync(
            """
            {
              directive: __type(name: "__Directive") { fields { name } }
              schema: __type(name: "__Schema") { fields { name } }
              field: __type(name: "__Field") { fields { name args { name } } }
              __schema { directives { name } }
            }
            """);

        Assert.Equal(
            ["name", "description", "isRepeatable", "locations", "args"],
            Names(data["directive"]!["fields"]));
        Assert.Equal(
            ["description", "types", "queryType", "mutationType", "subscriptionType", "directives"],
            Names(data["schema"]!["fields"]));
        var args = data["field"]!["fields"]!.AsArray().Single(field => (string?)field!["name"] is "args");
        Assert.Equal(["includeDeprecated"], Names(args!["args"]));
        Assert.Superset(
            new HashSet<string?> { "skip", "include", "deprecated", "specifiedBy", "oneOf" },
            Names(data["__schema"]!["directives"]).ToHashSet());
    }

    // The manifests that the kits have written are what a gateway may be told to execute, and nothing else.
    private static async Task AssertPublishesAsync(string manifest)
    {
        var file = Path.Combine(NodeProgram.Folder, manifest);
        await using var gateway = new TestGateway(
            ("GraphQL:PersistedOperations:Documents", file), ("GraphQL:PersistedOperations:OnlyAllowPersistedDocuments", "true"));
        var documents = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!.AsObject();
        var (id, _) = documents.First(document => ((string)document.Value!).Contains("query SessionList", StringComparison.Ordinal));

        using var response = await gateway.Client.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative), new { id, variables = new { first = 1 } }, TestContext.Current.CancellationToken);
        using var refused = await gateway.Client.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative), new { query = "{ __typename }" }, TestContext.Current.CancellationToken);

        Assert.StartsWith("{\"data\":{\"sessions\":", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("HC0067", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string AddressOf(TestGateway gateway)
        => new Uri(gateway.Client.BaseAddress!, "/graphql").ToString();

    private static IEnumerable<string?> Names(JsonNode? items) => items!.AsArray().Select(item => (string?)item!["name"]);
}

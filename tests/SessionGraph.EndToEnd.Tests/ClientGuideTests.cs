using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SessionGraph.EndToEnd.Tests;

/// <summary>The blocks of docs/clients.md, each of which names its file. Needs Node.js.</summary>
public sealed partial class ClientGuideTests
{
    [Fact]
    public async Task Every_TypeScript_block_compiles_with_what_the_kits_generate_from_the_guides_settings()
    {
        foreach (var (file, text) in await BlocksAsync())
        {
            var path = Path.Combine(NodeProgram.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // The settings of the other tests lie beside.
            await File.WriteAllTextAsync(
                file.EndsWith(".json", StringComparison.Ordinal) ? Path.Combine(NodeProgram.Folder, "guide." + file.TrimStart('.')) : path,
                text,
                TestContext.Current.CancellationToken);
        }

        await NodeProgram.RunAsync("node_modules/@graphql-codegen/cli/cjs/bin.js", "--config", "guide.codegen.json");
        await NodeProgram.RunAsync("node_modules/@graphql-codegen/cli/cjs/bin.js", "--config", "guide.codegen-prefix.json");
        await NodeProgram.RunAsync("node_modules/relay-compiler/cli.js", "guide.relay.config.json");

        await NodeProgram.RunAsync("node_modules/typescript/bin/tsc", "--project", "tsconfig.guide.json");
    }

    [Fact]
    public async Task The_settings_of_StrawberryShake_are_JSON_and_name_scalars_of_the_schema()
    {
        var blocks = await BlocksAsync();
        var schema = await File.ReadAllTextAsync(
            Path.Combine(NodeProgram.Folder, "schema", "schema.graphql"), TestContext.Current.CancellationToken);
        var scalars = Scalar().Matches(schema).Select(scalar => scalar.Groups["name"].Value).ToHashSet();

        var named = Scalar().Matches(blocks["schema.extensions.graphql"]).Select(scalar => scalar.Groups["name"].Value).ToHashSet();

        Assert.NotNull(JsonNode.Parse(blocks[".graphqlrc.json"])!["extensions"]!["strawberryShake"]);
        // It knows these itself.
        Assert.Equal(scalars.Except(["DateTime", "Long"]).Order(), named.Order());
    }

    [Fact]
    public async Task The_table_of_scalars_has_those_of_the_schema()
    {
        var schema = await File.ReadAllTextAsync(
            Path.Combine(NodeProgram.Folder, "schema", "schema.graphql"), TestContext.Current.CancellationToken);
        var guide = await GuideAsync();

        Assert.All(Scalar().Matches(schema), scalar => Assert.Contains($"| `{scalar.Groups["name"].Value}` | ", guide));
    }

    private static async Task<Dictionary<string, string>> BlocksAsync()
        => Block().Matches(await GuideAsync()).ToDictionary(block => block.Groups["file"].Value, block => block.Groups["text"].Value);

    private static async Task<string> GuideAsync()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "clients.md"), TestContext.Current.CancellationToken);
        Assert.Equal(Fence().Count(guide), 2 * Block().Count(guide));
        return guide;
    }

    [GeneratedRegex(@"^```\w+ (?<file>\S+)\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?:extend )?scalar (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Scalar();
}

using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Documentation;

/// <summary><c>docs/adding-a-provider.md</c> shows the code of <c>tests/SessionGraph.Workshops</c>.</summary>
public sealed partial class AddingAProviderTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "SessionGraph.Workshops");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_block_of_code_is_from_the_file_that_is_named_above_it()
    {
        var page = await ReadAsync("docs", "adding-a-provider.md");
        var blocks = Blocks().Matches(page);

        Assert.True(blocks.Count > 20, $"{blocks.Count} blocks");
        foreach (Match block in blocks)
        {
            var file = await ReadAsync("docs", block.Groups["file"].Value);
            Assert.Contains(block.Groups["code"].Value, file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_commands_and_the_line_of_a_host_have_no_file()
    {
        var page = await ReadAsync("docs", "adding-a-provider.md");

        var others = AllBlocks().Matches(page).Select(block => block.Groups["code"].Value).Except(Blocks().Matches(page).Select(block => block.Groups["code"].Value));

        Assert.All(others, code => Assert.True(
            code.StartsWith("dotnet ", StringComparison.Ordinal) || code.StartsWith("services.AddSessionProvider(", StringComparison.Ordinal), code));
    }

    [Fact]
    public async Task It_shows_every_file_that_is_written_by_hand()
    {
        var page = await ReadAsync("docs", "adding-a-provider.md");

        var files = Directory.EnumerateFiles(s_folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Where(file => Path.GetExtension(file) is ".cs" or ".sql" or ".csproj")
            .Where(file => !file.EndsWith(".Designer.cs", StringComparison.Ordinal) && !file.EndsWith("Snapshot.cs", StringComparison.Ordinal))
            .Except(["GlobalUsings.cs"]);

        Assert.All(files, file => Assert.Contains($"(../tests/SessionGraph.Workshops/{file})", page, StringComparison.Ordinal));
    }

    private static async Task<string> ReadAsync(params string[] path)
        => (await File.ReadAllTextAsync(Path.GetFullPath(Path.Combine([Repository.Root, .. path])), Cancellation)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^\[[^\]]+\]\((?<file>[^)]+)\):\n\n```\w+\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^```\w+\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AllBlocks();
}

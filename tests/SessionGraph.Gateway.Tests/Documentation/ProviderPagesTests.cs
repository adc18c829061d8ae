using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Documentation;

public sealed partial class ProviderPagesTests
{
    private static readonly string s_pages = string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "providers"), "*.md").Select(File.ReadAllText));

    [Fact]
    public void The_pages_name_every_error_type_of_the_schema_and_no_other()
    {
        var schema = File.ReadAllText(Path.Combine(Repository.Root, "schema", "schema.graphql"));

        Assert.Equal(Names(ErrorTypes().Matches(schema)), Names(NamedErrors().Matches(s_pages)));
    }

    [Fact]
    public void Each_page_that_the_code_cites_exists()
    {
        var cited = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Citations().Matches(File.ReadAllText(file)))
            .Select(citation => citation.Value)
            .Distinct()
            .ToList();

        Assert.True(cited.Count >= 5);
        Assert.All(cited, page => Assert.True(File.Exists(Path.Combine(Repository.Root, page)), page));
    }

    private static SortedSet<string> Names(MatchCollection matches)
        => new(matches.Select(match => match.Groups["name"].Value), StringComparer.Ordinal);

    [GeneratedRegex(@"^type (?<name>\w+Error) ", RegexOptions.Multiline)]
    private static partial Regex ErrorTypes();

    [GeneratedRegex(@"`(?<name>\w+Error)`")]
    private static partial Regex NamedErrors();

    [GeneratedRegex(@"docs/providers/[\w-]+\.md")]
    private static partial Regex Citations();
}

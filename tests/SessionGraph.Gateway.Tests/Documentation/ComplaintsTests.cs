using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Documentation;

public sealed partial class ComplaintsTests
{
    private static readonly string s_tests = Path.Combine(Repository.Root, "tests");
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "complaints.md"));

    [Fact]
    public void Each_complaint_has_an_answer_or_says_that_it_has_none()
    {
        var complaints = s_lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line is not "| complaint | answered by |").ToList();

        Assert.True(complaints.Count >= 40);
        Assert.All(complaints, line => Assert.True(Test().IsMatch(line) || line.Contains("Not answered: ", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Each_test_that_answers_a_complaint_exists()
    {
        var classes = Directory.EnumerateFiles(s_tests, "*Tests.cs", SearchOption.AllDirectories).ToLookup(Path.GetFileNameWithoutExtension);
        var missing = s_lines
            .SelectMany(line => Test().Matches(line))
            .Where(test => test.Groups["case"] is { Success: true, Value: var name }
                ? !File.Exists(Path.Combine(s_tests, "SessionGraph.Gateway.Tests", name + ".graphql"))
                : !classes[test.Groups["class"].Value].Any(
                    file => File.ReadAllText(file).Contains($" {test.Groups["method"].Value}(", StringComparison.Ordinal)));

        Assert.Empty(missing.Select(test => test.Value));
    }

    [GeneratedRegex("`((?<case>Golden/[a-z/-]+)|(?<class>[A-Za-z]+Tests)\\.(?<method>\\w+))`")]
    private static partial Regex Test();
}

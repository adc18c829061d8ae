using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Documentation;

public sealed partial class ReadmeTests
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Every_operation_of_the_README_has_the_answer_that_stands_below_it()
    {
        await using var gateway = new TestGateway();
        var file = Path.Combine(Repository.Root, "README.md");
        var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var real = text;
        var examples = Example().Matches(text);
        foreach (Match example in examples)
        {
            var answer = await gateway.SendAsync(example.Groups["operation"].Value);
            real = real.Replace(
                example.Value,
                $"```graphql\n{example.Groups["operation"].Value}```{example.Groups["between"].Value}```json\n{answer.ToJsonString(s_options)}\n```",
                StringComparison.Ordinal);
        }

        Assert.True(examples.Count >= 6, "The README shows a first query and an operation for each provider.");
        await CommittedFile.MatchAsync(real, "README.md");
    }

    [GeneratedRegex("```graphql\\n(?<operation>[^`]*)```(?<between>[^`]*)```json\\n.*?\\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SessionGraph.Gateway.Tests.Documentation;

public sealed partial class DocumentedOperationTests
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

        await AnswersAreRealAsync(gateway, "README.md", expectedOperations: 6);
    }

    [Fact]
    public async Task The_operations_that_fill_an_empty_store_have_the_answers_that_stand_below_them()
    {
        await using var gateway = new TestGateway(("Store:SampleData", "false"));

        await AnswersAreRealAsync(gateway, "docs/filling-a-store.md", expectedOperations: 6);
    }

    private static async Task AnswersAreRealAsync(TestGateway gateway, string file, int expectedOperations)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, file), TestContext.Current.CancellationToken);
        var real = text.ReplaceLineEndings("\n");
        var examples = Example().Matches(real);
        foreach (Match example in examples)
        {
            var answer = await gateway.SendAsync(example.Groups["operation"].Value);
            real = real.Replace(
                example.Value,
                $"```graphql\n{example.Groups["operation"].Value}```{example.Groups["between"].Value}```json\n{answer.ToJsonString(s_options)}\n```",
                StringComparison.Ordinal);
        }

        Assert.True(examples.Count >= expectedOperations, $"{file} has {examples.Count} operations with answers.");
        await CommittedFile.MatchAsync(real, file);
    }

    [GeneratedRegex("```graphql\\n(?<operation>[^`]*)```(?<between>[^`]*)```json\\n.*?\\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests.HotChocolate;

/// <summary>The recorded HTTP requests to a HotChocolate server. Each gets the recorded answer, or is listed with a reason.</summary>
public sealed class RecordingTests
{
    // Syntax errors, GET, batches, content negotiation, bodies and forms.
    private static readonly string[] s_groups = ["02", "07", "08", "09", "12", "14"];

    [Fact]
    public async Task Each_recorded_answer_of_HotChocolate_is_matched_or_listed()
    {
        var deviations = ReadDeviations();
        await using var server = await GraphQLServer.StartAsync(
            graphQL => graphQL.AddTypes(typeof(RecordedQueries), typeof(RecordedMutations)),
            new GraphQLServerOptions { EnableBatching = true, Tool = new() { Enable = false } });

        var differences = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Recordings())
        {
            var recording = Recording.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var answer = await recording.ReplayAsync(server.Client);
            var name = System.IO.Path.GetFileNameWithoutExtension(file);
            if (((int)answer.Status, answer.ContentType) != (recording.Status, recording.ContentType))
                differences[name] = $"{(int)answer.Status} {answer.ContentType}\n{answer.Body}";
            else if (Recording.Normalize(answer.Body) != recording.Body)
                differences[name + "@body"] = answer.Body;
        }

        var unlisted = differences.Where(difference => !deviations.Contains(difference.Key)).ToArray();
        Assert.True(unlisted.Length is 0, string.Join("\n", unlisted.Select(difference => $"{difference.Key}: {difference.Value}")));
        Assert.Empty(deviations.Except(differences.Keys, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Recordings() => Directory
        .EnumerateFiles(TestData.PathOf("hotchocolate"), "*.txt")
        .Where(file => s_groups.Contains(System.IO.Path.GetFileName(file)[..2]))
        .Order(StringComparer.Ordinal);

    private static HashSet<string> ReadDeviations()
        => [.. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "HotChocolate", "deviations.txt"))
            .Where(line => line.Length > 0 && line[0] is not '#')
            .Select(line => line.Split(": ", 2)[0])];
}

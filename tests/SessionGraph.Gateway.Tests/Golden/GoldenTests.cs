using Snapshooter;

namespace SessionGraph.Gateway.Tests.Golden;

/// <summary>
/// The statements and the answer of a document: each file <c>{group}/{case}.graphql</c> here is a case, and
/// <c>{group}/__snapshots__/{case}.md</c> is its snapshot.
/// </summary>
public sealed class GoldenTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "SessionGraph.Gateway.Tests", "Golden");

    public static TheoryData<string> Cases => [.. Find(".graphql")];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_document_takes_these_statements_and_is_answered_so(string name)
    {
        var file = Path.Combine(s_folder, name + ".graphql");
        var document = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        // What a case writes is no other's to read.
        await using var own = name.StartsWith("mutations/", StringComparison.Ordinal) ? new TestGateway() : null;
        var actual = await Explanation.OfAsync(document, own ?? shared.Gateway);

        ExplanationSnapshot.Match(actual, new SnapshotFullName(Path.GetFileNameWithoutExtension(file) + ".md", Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void Each_snapshot_is_of_a_document()
    {
        var snapshots = Find(".md").Where(name => !name.Contains("/__mismatch__/", StringComparison.Ordinal));

        Assert.Equal(Find(".graphql"), snapshots.Select(name => name.Replace("/__snapshots__/", "/", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Find(string extension) => Directory
        .EnumerateFiles(s_folder, "*" + extension, SearchOption.AllDirectories)
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(s_folder, file), null).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}

namespace SessionGraph.Gateway.Tests.Golden;

/// <summary>
/// Which statements a document takes, and how it is answered: each file <c>{group}/{case}.graphql</c> here is a case, the file
/// <c>.md</c> beside it is what is expected. With UPDATE_SNAPSHOTS=1 the latter are written.
/// </summary>
public sealed class GoldenTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "SessionGraph.Gateway.Tests", "Golden");

    public static TheoryData<string> Cases => [.. Find(".graphql")];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_document_takes_these_statements_and_is_answered_so(string name)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var document = await File.ReadAllTextAsync(Path.Combine(s_folder, name + ".graphql"), cancellationToken);
        var expected = Path.Combine(s_folder, name + ".md");

        // What a case writes is no other's to read.
        await using var own = name.StartsWith("mutations/", StringComparison.Ordinal) ? new TestGateway() : null;
        var actual = await Explanation.OfAsync(document, own ?? shared.Gateway);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
            await File.WriteAllTextAsync(expected, actual, cancellationToken);
        Assert.Equal(File.Exists(expected) ? await File.ReadAllTextAsync(expected, cancellationToken) : "", actual);
    }

    [Fact]
    public void Each_expectation_is_of_a_document() => Assert.Equal(Find(".graphql"), Find(".md"));

    private static IEnumerable<string> Find(string extension) => Directory
        .EnumerateFiles(s_folder, "*" + extension, SearchOption.AllDirectories)
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(s_folder, file), null).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}

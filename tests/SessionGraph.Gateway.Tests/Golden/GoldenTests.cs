namespace SessionGraph.Gateway.Tests.Golden;

/// <summary>
/// The statements and the answer of a document: each file <c>{group}/{case}.graphql</c> here is a case, and
/// <c>{group}/__snapshots__/{case}.md</c> is its snapshot.
/// </summary>
public sealed class GoldenTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    public static TheoryData<string> Cases => [.. GoldenCase.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_document_takes_these_statements_and_is_answered_so(string name)
    {
        // What a case writes is no other's to read.
        await using var own = name.StartsWith("mutations/", StringComparison.Ordinal) ? new TestGateway() : null;

        var actual = await Explanation.OfAsync(await GoldenCase.ReadAsync(name), own ?? shared.Gateway);

        ExplanationSnapshot.Match(actual, GoldenCase.SnapshotOf(name));
    }

    [Fact]
    public void Each_snapshot_is_of_a_document()
    {
        var snapshots = GoldenCase.Find(".md").Where(name => !name.Contains("/__mismatch__/", StringComparison.Ordinal));

        Assert.Equal(GoldenCase.All, snapshots.Select(name => name.Replace("/__snapshots__/", "/", StringComparison.Ordinal)));
    }
}

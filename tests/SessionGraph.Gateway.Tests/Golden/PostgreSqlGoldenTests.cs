namespace SessionGraph.Gateway.Tests.Golden;

/// <summary>
/// The golden cases that only read, on PostgreSQL: each is answered as on SQLite. EF Core runs them, so their statements differ.
/// </summary>
public sealed class PostgreSqlGoldenTests(PostgreSqlGateway shared) : IClassFixture<PostgreSqlGateway>
{
    // Mail addresses have a collation that ignores case, and PostgreSQL before 18 cannot search for a part of such a text.
    private static readonly string[] s_impossible = ["filters/list-none"];

    public static TheoryData<string> Cases
        => [.. GoldenCase.All.Where(name => !name.StartsWith("mutations/", StringComparison.Ordinal)).Except(s_impossible)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_document_is_answered_as_on_SQLite(string name)
    {
        shared.Use();
        var document = await GoldenCase.ReadAsync(name);
        Assert.SkipWhen(document.Contains("search", StringComparison.Ordinal), "Only SQLite has the search.");

        var actual = await Explanation.OfAsync(document, shared.Gateway);

        ExplanationSnapshot.MatchAnswer(actual, GoldenCase.SnapshotOf(name));
    }
}

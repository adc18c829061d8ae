using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>What a warm request allocates, from the document to the last byte of the response; SQLite answers on the caller's thread.</summary>
public sealed class AllocationTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    private const int FewRows = 2;
    private const int ManyRows = 50;

    [Theory]
    // Nothing of a row but SQLite's own bytes: no entity, no string, also where the last one's cursor is wanted.
    [InlineData("nodes { title providerStatus status startsAt createdAt expiresAt personId score version }")]
    [InlineData("nodes { id title }")]
    [InlineData("nodes { title } pageInfo { hasNextPage startCursor endCursor }")]
    public async Task A_row_that_is_written_as_it_is_read_allocates_next_to_nothing(string selection)
    {
        FastPath.SkipUnlessOn();

        await AssertBytesOfARowAsync(selection, 8);
    }

    [Fact]
    public async Task A_row_that_becomes_an_object_allocates_that_and_its_strings()
        => await AssertBytesOfARowAsync("edges { node { title score } }", 640);

    [Fact]
    // Most of it is the context, which is made anew here, and comes from a pool in the gateway.
    public async Task A_page_allocates_little_beside_its_rows()
    {
        FastPath.SkipUnlessOn();

        var bytes = await gateway.MeasureAsync(DocumentOf("nodes { title score } pageInfo { hasNextPage }", FewRows));

        Assert.InRange(bytes, 0, 50 * 1024);
    }

    [Fact]
    public async Task A_page_of_each_parent_allocates_little()
    {
        FastPath.SkipUnlessOn();

        var few = await gateway.MeasureAsync(NestedDocumentOf(FewRows));
        var many = await gateway.MeasureAsync(NestedDocumentOf(8));

        Assert.InRange((many - few) / (8 - FewRows), 0, 1_100);
    }

    private static string NestedDocumentOf(int parents)
        => $"{{ academicSessions(first: {parents}) {{ nodes {{ pagedChildren(first: 20) {{ nodes {{ id title }} }} }} }} }}";

    private async Task AssertBytesOfARowAsync(string selection, int maxBytes)
    {
        var few = await gateway.MeasureAsync(DocumentOf(selection, FewRows));
        var many = await gateway.MeasureAsync(DocumentOf(selection, ManyRows));

        Assert.InRange((many - few) / (ManyRows - FewRows), 0, maxBytes);
    }

    private static string DocumentOf(string selection, int rows)
        => $"{{ quizSessions(first: {rows}, where: {{ status: {{ neq: UNKNOWN }} }}, order: [{{ createdAt: DESC }}]) {{ {selection} }} }}";
}

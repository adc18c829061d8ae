using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>What a warm request allocates, from the document to the last byte of the response; SQLite answers on the caller's thread.</summary>
public sealed class AllocationTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    private const int FewRows = 2;
    private const int ManyRows = 50;

    [Theory]
    // Nothing of a row but SQLite's own bytes: no entity, no string.
    [InlineData("title providerStatus status startsAt createdAt expiresAt personId score version", 8)]
    // The id is made as a string.
    [InlineData("id title", 120)]
    public async Task A_row_that_is_written_as_it_is_read_allocates_next_to_nothing(string fields, int maxBytes)
        => await AssertBytesOfARowAsync($"nodes {{ {fields} }}", maxBytes);

    [Fact]
    public async Task A_row_that_becomes_an_object_allocates_that_and_its_strings()
        => await AssertBytesOfARowAsync("edges { node { title score } }", 640);

    [Fact]
    // Most of it is the context, which is made anew here, and comes from a pool in the gateway.
    public async Task A_page_allocates_little_beside_its_rows()
        => Assert.InRange(await gateway.MeasureAsync(DocumentOf("nodes { title score } pageInfo { hasNextPage }", FewRows)), 0, 56 * 1024);

    private async Task AssertBytesOfARowAsync(string selection, int maxBytes)
    {
        var few = await gateway.MeasureAsync(DocumentOf(selection, FewRows));
        var many = await gateway.MeasureAsync(DocumentOf(selection, ManyRows));

        Assert.InRange((many - few) / (ManyRows - FewRows), 0, maxBytes);
    }

    private static string DocumentOf(string selection, int rows)
        => $"{{ quizSessions(first: {rows}, where: {{ status: {{ neq: UNKNOWN }} }}, order: [{{ createdAt: DESC }}]) {{ {selection} }} }}";
}

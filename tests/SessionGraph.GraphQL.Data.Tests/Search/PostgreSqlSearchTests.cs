using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Search;

public sealed class PostgreSqlSearchTests : IClassFixture<PostgreSqlGateway>
{
    private readonly PostgreSqlGateway _gateway;

    public PostgreSqlSearchTests(PostgreSqlGateway gateway)
    {
        _gateway = gateway;
        gateway.Require();
    }

    [Theory]
    [InlineData("{ sessions(search: \"a\") { nodes { id } } }")]
    [InlineData("{ sessions(search: \"a\", order: { title: ASC }) { totalCount } }")]
    public async Task A_store_without_a_search_says_so(string document)
    {
        var (response, _) = await _gateway.ExecuteAsync(document);

        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal("SEARCH_NOT_SUPPORTED", error.GetProperty("extensions").GetProperty("code").GetString());
    }
}

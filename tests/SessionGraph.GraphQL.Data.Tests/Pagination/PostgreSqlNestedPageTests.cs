using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

/// <summary>PostgreSQL pages each parent's children as SQLite does.</summary>
public sealed class PostgreSqlNestedPageTests(PostgreSqlGateway gateway) : IClassFixture<PostgreSqlGateway>
{
    [Theory]
    [InlineData("first: 1, order: { metadata: ASC }", false, SortDirection.Ascending)]
    [InlineData("first: 1, order: { metadata: DESC }", false, SortDirection.Descending)]
    [InlineData("last: 1, order: { metadata: ASC_NULLS_FIRST }", true, SortDirection.AscendingNullsFirst)]
    [InlineData("last: 1, order: { metadata: DESC }", true, SortDirection.Descending)]
    public async Task A_page_of_many_parents_is_the_same_slice_of_each_ones_children(
        string arguments, bool isBackward, SortDirection direction)
    {
        gateway.Require();
        await using var context = gateway.Store.CreateDbContext();
        var rows = context.AcademicSessions.ToList();

        var (response, _) = await gateway.ExecuteAsync(
            $"{{ academicSessions(first: 50) {{ nodes {{ id pagedChildren({arguments}) {{ nodes {{ id }} totalCount "
            + "pageInfo { hasNextPage hasPreviousPage } } } } }");

        var parents = response.GetProperty("data").GetProperty("academicSessions").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(50, parents.Count);
        foreach (var parent in parents)
        {
            var page = parent.GetProperty("pagedChildren");
            var children = OrderOracle.Sort(
                rows.Where(row => row.ParentId == TestGateway.KeyOf(parent)), [(row => row.Metadata, direction)], row => row.Id);
            var expected = isBackward ? children.TakeLast(1) : children.Take(1);

            Assert.Equal(expected.Select(child => child.Id), page.GetProperty("nodes").EnumerateArray().Select(TestGateway.KeyOf));
            Assert.Equal(children.Count, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(
                children.Count > 1,
                page.GetProperty("pageInfo").GetProperty(isBackward ? "hasPreviousPage" : "hasNextPage").GetBoolean());
        }
    }
}

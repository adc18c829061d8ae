using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Tests.Sqlite.Rows;

/// <summary>Items of `nodes` are written as they are read; items of `edges` are read as objects first.</summary>
public sealed class WrittenRowsTests : TestGateway
{
    public static TheoryData<string> Lists => ["sessions", "quizSessions", "academicSessions"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Rows_are_written_as_their_objects_are(string list)
    {
        await WriteOddValuesAsync();
        var fields = FieldsOf(list);

        var after = "";
        do
        {
            var (response, statements) = await ExecuteAsync($"{{ {list}(first: 50{after}) {{ nodes {{ {fields} }} pageInfo {{ hasNextPage startCursor endCursor }} }} }}");
            var (expected, _) = await ExecuteAsync($"{{ {list}(first: 50{after}) {{ edges {{ node {{ {fields} }} }} pageInfo {{ hasNextPage startCursor endCursor }} }} }}");

            Assert.Single(statements);
            var (page, expectedPage) = (PageOf(response, list), PageOf(expected, list));
            Assert.All(
                page.GetProperty("nodes").EnumerateArray().Zip(expectedPage.GetProperty("edges").EnumerateArray()),
                pair => Assert.True(JsonElement.DeepEquals(pair.Second.GetProperty("node"), pair.First), pair.ToString()));
            Assert.Equal(expectedPage.GetProperty("edges").GetArrayLength(), page.GetProperty("nodes").GetArrayLength());
            Assert.Equal(expectedPage.GetProperty("pageInfo").GetRawText(), page.GetProperty("pageInfo").GetRawText());
            var pageInfo = page.GetProperty("pageInfo");
            after = pageInfo.GetProperty("hasNextPage").GetBoolean() ? $", after: {pageInfo.GetProperty("endCursor").GetRawText()}" : "";
        }
        while (after.Length > 0);
    }

    [Fact]
    public async Task A_page_that_ends_early_has_the_cursors_of_its_rows()
    {
        const string document = "{{ quizSessions(first: 50, where: {{ score: {{ gte: 95 }} }}) {{ {0} pageInfo {{ startCursor endCursor }} }} }}";
        var (response, _) = await ExecuteAsync(string.Format(null, document, "nodes { score }"));
        var (expected, _) = await ExecuteAsync(string.Format(null, document, "edges { node { score } }"));

        var page = PageOf(response, "quizSessions");
        Assert.InRange(page.GetProperty("nodes").GetArrayLength(), 2, 49);
        Assert.Equal(
            PageOf(expected, "quizSessions").GetProperty("pageInfo").GetRawText(), page.GetProperty("pageInfo").GetRawText());
    }

    [Fact]
    public async Task A_list_without_rows_is_empty_and_has_no_cursors()
    {
        var (response, _) = await ExecuteAsync(
            "{ quizSessions(where: { score: { lt: -1 } }) { nodes { score } pageInfo { hasNextPage startCursor endCursor } } }");

        Assert.Equal(
            """{"data":{"quizSessions":{"nodes":[],"pageInfo":{"hasNextPage":false,"startCursor":null,"endCursor":null}}}}""",
            response.GetRawText());
    }

    [Fact]
    public async Task A_row_with_a_value_of_no_place_is_read_as_an_object_and_its_error_told()
    {
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "Status" = 99 WHERE "Id" = (SELECT MIN("Id") FROM "Sessions" WHERE "Provider" = 3)""");

        var (response, statements) = await ExecuteAsync("{ quizSessions(first: 2) { nodes { title status } } }");

        // EF Core reads objects at once.
        Assert.Equal(FastPath.IsOn ? 2 : 1, statements.Count);
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal("EXEC_INVALID_LEAF_VALUE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["quizSessions","nodes",0,"status"]""", error.GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Fields_are_in_the_order_of_the_response_whatever_is_left_out()
    {
        const string document = """
            query($with: Boolean!) {
              quizSessions(first: 1) { nodes { title @include(if: $with) ...Rest } }
            }
            fragment Rest on QuizSession { score title personId }
            """;

        Assert.Equal(["score", "title", "personId"], await NamesAsync("{ with: false }"));
        Assert.Equal(["title", "score", "personId"], await NamesAsync("{ with: true }"));

        async Task<string[]> NamesAsync(string variables)
        {
            var (response, _) = await ExecuteAsync(document, variables);
            return [.. PageOf(response, "quizSessions").GetProperty("nodes")[0].EnumerateObject().Select(property => property.Name)];
        }
    }

    private static JsonElement PageOf(JsonElement response, string list)
    {
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data").GetProperty(list);
    }

    // Every leaf that is made from columns alone, of the list's type or of each type behind the interface.
    private static string FieldsOf(string list)
    {
        var type = (INamedType)((ObjectType)((IType)TestQueries.Schema.QueryType.Fields[list].Type).NamedType()).Fields["nodes"].Type.NamedType();
        return "__typename " + (type is ObjectType objectType
            ? LeavesOf(objectType)
            : string.Join(' ', TestQueries.Schema.GetPossibleTypes(type).Select(one => $"... on {one.Name} {{ {LeavesOf(one)} }}")));
    }

    private static string LeavesOf(ObjectType type)
    {
        var leaves = type.Fields
            .Where(field => field.Getter is not null && field.Type.IsLeafType() && !field.Type.IsListType() && !field.IsIntrospectionField)
            // It is made by a method, which needs an object.
            .Where(field => field.Name is not "startDate")
            .Select(field => $"{type.Name}_{field.Name}: {field.Name}")
            .ToList();
        Assert.InRange(leaves.Count, 10, 60);
        return string.Join(' ', leaves);
    }

    private async Task WriteOddValuesAsync()
    {
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "Title" = 'a "b" \c' || char(10, 1, 127, 8232, 128512) || '</script>' WHERE "Id" % 7 = 1""");
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "Title" = '', "ProviderStatus" = NULL WHERE "Id" % 7 = 2""");
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "Title" = CAST(X'41FFC3' AS TEXT) WHERE "Id" % 7 = 3""");
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "Title" = NULL, "StartsAt" = NULL WHERE "Id" % 7 = 4""");
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "StartsAt" = '0001-01-01T00:00:00.000Z' WHERE "Id" % 7 = 5""");
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "Score" = 1e300 WHERE "Provider" = 3 AND "Id" % 3 = 0""");
        await ExecuteSqlAsync("""UPDATE "Sessions" SET "Score" = 0.1 WHERE "Provider" = 3 AND "Id" % 3 = 1""");
    }

    private async Task ExecuteSqlAsync(string sql)
    {
        await using var context = Store.CreateDbContext();
        Assert.InRange(await context.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken), 1, int.MaxValue);
    }
}

using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

/// <summary>Orders of the interface by fields of its concrete types, through the connection and its cursors.</summary>
public sealed class TypeOrderTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    private static readonly (string Literal, Func<Session, object?> Value)[] s_keys =
    [
        ("{ title: # }", row => row.Title),
        ("{ startsAt: # }", row => row.StartsAt),
        ("{ status: # }", row => row.Status),
        ("{ quiz: { score: # } }", row => (row as QuizSession)?.Score),
        ("{ quiz: { expiresAt: # } }", row => (row as QuizSession)?.ExpiresAt),
        ("{ quiz: { title: # } }", row => (row as QuizSession)?.Title),
        ("{ oneRoster: { schoolYear: # } }", row => (row as AcademicSession)?.SchoolYear),
        ("{ oneRoster: { startDate: # } }", row => (row as AcademicSession)?.StartDate),
        ("{ oneRoster: { metadata: # } }", row => (row as AcademicSession)?.Metadata),
        ("{ zohoPeople: { startTime: # } }", row => (row as CourseSession)?.StartTime),
        ("{ zohoPeople: { totalLearnersCount: # } }", row => (row as CourseSession)?.TotalLearnersCount),
        ("{ zohoPeople: { sessionType: # } }", row => (row as CourseSession)?.SessionType),
        ("{ threeSixtyLearning: { endsAt: # } }", row => (row as PathSession)?.EndsAt),
        ("{ school: { currentStep: # } }", row => (row as SessionSetup)?.CurrentStep),
    ];

    private static readonly (string Name, SortDirection Direction)[] s_directions =
    [
        ("ASC", SortDirection.Ascending),
        ("DESC", SortDirection.Descending),
        ("ASC_NULLS_FIRST", SortDirection.AscendingNullsFirst),
        ("DESC_NULLS_FIRST", SortDirection.DescendingNullsFirst),
    ];

    [Fact]
    public void All_pages_forward_and_backward_are_the_list_in_the_oracles_order()
    {
        using var context = gateway.Store.CreateDbContext();
        var rows = context.Sessions.ToList();
        var generator =
            from keys in Gen.Shuffle(s_keys)
            from count in Gen.Choose(1, 3)
            from directions in Gen.ArrayOf(Gen.Elements(s_directions), count)
            from size in Gen.Elements(17, 31, 50)
            select (Keys: keys.Take(count).Zip(directions).ToArray(), Size: size);

        Prop.ForAll(generator.ToArbitrary(), one =>
        {
            var literals = one.Keys.Select(key => key.First.Literal.Replace("#", key.Second.Name, StringComparison.Ordinal));
            var order = string.Join(", ", literals);
            var expected = OrderOracle.Sort(rows, one.Keys.Select(key => (key.First.Value, key.Second.Direction)), row => row.Id)
                .ConvertAll(row => row.Id);
            var backward = WalkAsync(order, one.Size, isReversed: true).GetAwaiter().GetResult();

            Assert.Equal(expected, WalkAsync(order, one.Size, isReversed: false).GetAwaiter().GetResult());
            Assert.Equal(expected, backward);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private async Task<List<long>> WalkAsync(string order, int size, bool isReversed)
    {
        var (count, cursorArgument) = isReversed ? ("last", "before") : ("first", "after");
        var (hasMore, end) = isReversed ? ("hasPreviousPage", "startCursor") : ("hasNextPage", "endCursor");
        var document = $"query($c: String) {{ sessions({count}: {size}, {cursorArgument}: $c, order: [{order}]) "
            + $"{{ nodes {{ id }} pageInfo {{ {hasMore} {end} }} }} }}";
        var ids = new List<long>();
        for (string? cursor = null; ;)
        {
            var (response, statements) = await gateway.ExecuteAsync(document, $"{{ c: {JsonSerializer.Serialize(cursor)} }}");
            Assert.Single(statements);
            var page = response.GetProperty("data").GetProperty("sessions");
            ids.InsertRange(isReversed ? 0 : ids.Count, page.GetProperty("nodes").EnumerateArray().Select(TestGateway.KeyOf));
            if (!page.GetProperty("pageInfo").GetProperty(hasMore).GetBoolean())
                return ids;

            cursor = page.GetProperty("pageInfo").GetProperty(end).GetString();
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

/// <summary>Pages of each parent's children, held against plain code over the rows.</summary>
public sealed class NestedPageTests(NestedPageTests.Families gateway) : IClassFixture<NestedPageTests.Families>
{
    private static readonly (string Name, Func<AcademicSession, object?> Value)[] s_keys =
    [
        ("title", row => row.Title),
        ("startsAt", row => row.StartsAt),
        ("status", row => row.Status),
        ("type", row => row.Type),
        ("metadata", row => row.Metadata),
        ("endDate", row => row.EndDate),
    ];

    private static readonly (string Name, SortDirection Direction)[] s_directions =
    [
        ("ASC", SortDirection.Ascending),
        ("DESC", SortDirection.Descending),
        ("ASC_NULLS_FIRST", SortDirection.AscendingNullsFirst),
        ("DESC_NULLS_FIRST", SortDirection.DescendingNullsFirst),
    ];

    private static readonly (string Literal, Func<AcademicSession, bool> Holds)[] s_filters =
    [
        ("{}", _ => true),
        ("{ metadata: { eq: null } }", row => row.Metadata is null),
        ("{ title: { ncontains: \"2\" } }", row => row.Title?.Contains('2') is not true),
        ("{ or: [{ startsAt: { eq: null } }, { type: { eq: \"term\" } }] }", row => row.StartsAt is null || row.Type is "term"),
        ("{ title: { eq: \"nothing\" } }", _ => false),
    ];

    private static readonly Gen<ChildOrder> s_orders =
        from keys in Gen.Shuffle(s_keys)
        from count in Gen.Choose(0, 3)
        from directions in Gen.ArrayOf(Gen.Elements(s_directions), count)
        from filter in Gen.Elements(s_filters)
        select new ChildOrder(
            string.Join(", ", keys.Take(count).Zip(directions, (key, direction) => $"{{ {key.Name}: {direction.Name} }}")),
            [.. keys.Take(count).Zip(directions, (key, direction) => (key.Value, direction.Direction))],
            filter.Literal,
            filter.Holds);

    [Fact]
    public void A_page_of_many_parents_is_the_same_slice_of_each_ones_children()
    {
        var generator =
            from order in s_orders
            from parents in Gen.SubListOf(gateway.Parents.ToArray())
            from size in Gen.Elements(0, 1, 2, 5, 30)
            from isBackward in Gen.Elements(false, true)
            from after in Gen.Elements<AcademicSession?>([null, .. gateway.Rows])
            from before in Gen.Elements<AcademicSession?>([null, null, .. gateway.Rows])
            where parents.Count > 1
            select (Order: order, Parents: parents, Size: size, IsBackward: isBackward, After: after, Before: before);

        Prop.ForAll(generator.ToArbitrary(), one =>
        {
            var cursors = $"{Argument("after", one.After, one.Order)} {Argument("before", one.Before, one.Order)}";
            var (data, statements) = Ask(one.Parents, $"{(one.IsBackward ? "last" : "first")}: {one.Size} {cursors}", one.Order);

            foreach (var parent in one.Parents)
            {
                var all = one.Order.ChildrenOf(parent, gateway.Rows);
                var between = all
                    .Where(child => one.After is null || one.Order.Compare(child, one.After) > 0)
                    .Where(child => one.Before is null || one.Order.Compare(child, one.Before) < 0)
                    .ToList();
                var expected = one.IsBackward ? between.TakeLast(one.Size) : between.Take(one.Size);
                var hasMore = between.Count > one.Size;
                var page = data[parent];

                Assert.Equal(expected.Select(child => child.Id), Ids(page));
                Assert.Equal(one.IsBackward ? one.Before is not null : hasMore || one.Before is not null, Info(page, "hasNextPage"));
                Assert.Equal(one.IsBackward ? hasMore || one.After is not null : one.After is not null, Info(page, "hasPreviousPage"));
                Assert.Equal(all.Count, page.GetProperty("totalCount").GetInt32());
            }

            // The parents, a page of each one's children, how many each has.
            Assert.Equal(3, statements);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void All_pages_of_each_parent_forward_and_backward_are_its_children()
    {
        var generator =
            from order in s_orders
            from size in Gen.Elements(1, 4, 9)
            from isBackward in Gen.Elements(false, true)
            select (Order: order, Size: size, IsBackward: isBackward);

        Prop.ForAll(generator.ToArbitrary(), one =>
        {
            var (count, cursorArgument) = one.IsBackward ? ("last", "before") : ("first", "after");
            var (hasMore, end) = one.IsBackward ? ("hasPreviousPage", "startCursor") : ("hasNextPage", "endCursor");
            // The first pages come together, those after them each by its own cursor.
            var (pages, _) = Ask(gateway.Parents, $"{count}: {one.Size}", one.Order);
            foreach (var parent in gateway.Parents)
            {
                var ids = Ids(pages[parent]);
                for (var page = pages[parent]; Info(page, hasMore);)
                {
                    var cursor = page.GetProperty("pageInfo").GetProperty(end).GetString();
                    page = Ask([parent], $"{count}: {one.Size} {cursorArgument}: \"{cursor}\"", one.Order).Pages[parent];
                    ids.InsertRange(one.IsBackward ? 0 : ids.Count, Ids(page));
                }

                Assert.Equal(one.Order.ChildrenOf(parent, gateway.Rows).Select(child => child.Id), ids);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    [Theory]
    [InlineData("nodes { title }", 1)]
    [InlineData("nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }", 1)]
    [InlineData("totalCount", 1)]
    [InlineData("edges { cursor node { title } } totalCount", 2)]
    [InlineData("__typename", 0)]
    public async Task Pages_of_twenty_parents_are_one_statement_and_their_counts_one_more(string selection, int expected)
    {
        var (response, statements) = await gateway.ExecuteAsync(
            $"{{ academicSessions(first: 20) {{ nodes {{ pagedChildren(first: 5) {{ {selection} }} }} }} }}");

        Assert.Equal(20, response.GetProperty("data").GetProperty("academicSessions").GetProperty("nodes").GetArrayLength());
        Assert.Equal(1 + expected, statements.Count);
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(9, 10)]
    [InlineData(20, 20)]
    [InlineData(33, 40)]
    public async Task A_statement_of_several_parents_has_less_than_a_quarter_too_many(int parents, int expected)
    {
        FastPath.SkipUnlessOn();

        var (_, statements) = await gateway.ExecuteAsync(
            $"{{ academicSessions(first: {parents}) {{ nodes {{ pagedChildren(first: 5) {{ nodes {{ title }} }} }} }} }}");

        Assert.Equal(expected, statements[1].Split("UNION ALL").Length);
    }

    [Fact]
    public async Task A_page_of_one_parent_reads_no_more_of_the_index_than_the_page()
    {
        FastPath.SkipUnlessOn();

        var (_, statements) = await gateway.ExecuteAsync("{ academicSessions(first: 1) { nodes { pagedChildren(first: 5) { nodes { title } } } } }");

        Assert.EndsWith("ORDER BY \"s\".\"Id\"\nLIMIT @Value1", statements[1], StringComparison.Ordinal);
        Assert.DoesNotContain("ROW_NUMBER", statements[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first: 5")]
    [InlineData("last: 3")]
    [InlineData("first: 30, order: [{ startsAt: DESC }], where: { type: { eq: \"term\" } }")]
    public async Task Items_that_are_written_as_they_are_read_are_those_that_a_resolver_sees(string arguments)
    {
        const string page = "{ nodes { id title status startsAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        var (response, statements) = await gateway.ExecuteAsync(
            $"{{ academicSessions(first: 20) {{ nodes {{ pagedChildren({arguments}) {page} seenChildren({arguments}) {page} }} }} }}");

        var parents = response.GetProperty("data").GetProperty("academicSessions").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Contains(parents, parent => parent.GetProperty("pagedChildren").GetProperty("nodes").GetArrayLength() > 2);
        Assert.All(parents, parent => Assert.Equal(
            parent.GetProperty("seenChildren").GetRawText(), parent.GetProperty("pagedChildren").GetRawText()));
        Assert.Equal(3, statements.Count);
    }

    [Fact]
    public async Task Pages_of_more_parents_than_a_statement_repeats_for_number_the_rows_within_each()
    {
        FastPath.SkipUnlessOn();

        var (_, statements) = await gateway.ExecuteAsync(
            "{ academicSessions(first: 50) { nodes { pagedChildren(first: 50) { nodes { pagedChildren(first: 2) { nodes { title } } } } } } }");

        Assert.Equal(3, statements.Count);
        Assert.Contains("UNION ALL", statements[1], StringComparison.Ordinal);
        Assert.Contains("ROW_NUMBER", statements[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first: 51", "HC0051")]
    [InlineData("last: -1", "HC0079")]
    [InlineData("after: \"nonsense\"", "HC0078")]
    [InlineData("where: { title: { contains: null } }", "HC0026")]
    public async Task What_cannot_be_is_an_error_of_each_parent(string arguments, string code)
    {
        var (response, _) = await gateway.ExecuteAsync(
            $"{{ academicSessions(first: 2) {{ nodes {{ title pagedChildren({arguments}) {{ nodes {{ title }} }} }} }} }}");

        var errors = response.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(
            ["academicSessions.nodes.0.pagedChildren", "academicSessions.nodes.1.pagedChildren"],
            errors.Select(error => string.Join('.', error.GetProperty("path").EnumerateArray())));
        Assert.All(errors, error => Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    private static bool Info(JsonElement page, string name) => page.GetProperty("pageInfo").GetProperty(name).GetBoolean();

    private static List<long> Ids(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(TestGateway.KeyOf)];

    private static string GlobalId(long id) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"AcademicSession:{id}"));

    // A cursor is the place of a row, whatever list it was seen in: here that of all rows.
    private string Argument(string name, AcademicSession? row, ChildOrder order)
    {
        if (row is null)
            return "";

        var (response, _) = Execute(
            $"{{ academicSessions(where: {{ id: {{ eq: \"{GlobalId(row.Id)}\" }} }} order: [{order.Literal}]) {{ edges {{ cursor }} }} }}");
        return $"{name}: {response.GetProperty("academicSessions").GetProperty("edges")[0].GetProperty("cursor").GetRawText()}";
    }

    private (Dictionary<long, JsonElement> Pages, int Statements) Ask(IReadOnlyList<long> parents, string arguments, ChildOrder order)
    {
        var ids = string.Join(", ", parents.Select(parent => $"\"{GlobalId(parent)}\""));
        var (response, statements) = Execute(
            $"{{ academicSessions(first: 50, where: {{ id: {{ in: [{ids}] }} }}) {{ nodes {{ id "
            + $"pagedChildren({arguments} where: {order.Where} order: [{order.Literal}]) "
            + "{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } } } }");
        var nodes = response.GetProperty("academicSessions").GetProperty("nodes").EnumerateArray();
        return (nodes.ToDictionary(TestGateway.KeyOf, node => node.GetProperty("pagedChildren")), statements);
    }

    private (JsonElement Data, int Statements) Execute(string document)
    {
        var (response, statements) = gateway.ExecuteAsync(document).GetAwaiter().GetResult();
        Assert.False(response.TryGetProperty("errors", out var errors), $"{document}\n{errors}");
        return (response.GetProperty("data"), statements.Count);
    }

    /// <summary>How children are filtered and ordered: as a client says it, and in plain code.</summary>
    private sealed record ChildOrder(
        string Literal,
        IReadOnlyList<(Func<AcademicSession, object?> Value, SortDirection Direction)> Keys,
        string Where,
        Func<AcademicSession, bool> Holds)
    {
        public List<AcademicSession> ChildrenOf(long parent, IEnumerable<AcademicSession> rows)
            => Sort(rows.Where(row => row.ParentId == parent && Holds(row)));

        public int Compare(AcademicSession one, AcademicSession other)
            => one.Id == other.Id ? 0 : Sort([one, other])[0] == one ? -1 : 1;

        private List<AcademicSession> Sort(IEnumerable<AcademicSession> rows) => OrderOracle.Sort(rows, Keys, row => row.Id);
    }

    /// <summary>A store whose parents have from no child to thirty, with nulls and duplicates in every column.</summary>
    public sealed class Families : TestGateway
    {
        public IReadOnlyList<AcademicSession> Rows { get; private set; } = [];

        public IReadOnlyList<long> Parents { get; private set; } = [];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await using var context = Store.CreateDbContext();
            var parents = context.AcademicSessions.OrderBy(row => row.Id).Take(12).ToList();
            var random = new System.Random(7);
            foreach (var (index, parent) in parents.Index())
                for (var child = 0; child < (index % 4 is 0 ? 30 : index % 4); child++)
                    context.Add(Child(parent, random));

            await context.SaveChangesAsync();
            Rows = [.. context.AcademicSessions];
            Parents = parents.ConvertAll(parent => parent.Id);
        }

        private static AcademicSession Child(AcademicSession parent, System.Random random)
        {
            var start = new DateOnly(2026, 1, 1).AddDays(random.Next(4));
            return new AcademicSession
            {
                ParentId = parent.Id,
                Connection = parent.Connection,
                OrgSourcedId = parent.OrgSourcedId,
                ExternalId = Guid.NewGuid().ToString(),
                Title = random.Next(3) is 0 ? null : $"Week {random.Next(5).ToString(CultureInfo.InvariantCulture)}",
                Type = random.Next(2) is 0 ? "term" : "gradingPeriod",
                Status = (SessionStatus)random.Next(1, 4),
                SchoolYear = "2026",
                StartDate = start,
                EndDate = start.AddDays(1),
                CreatedAt = parent.CreatedAt,
                UpdatedAt = parent.UpdatedAt,
                DateLastModified = parent.DateLastModified,
                StartsAt = random.Next(3) is 0 ? null : start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                Metadata = random.Next(2) is 0 ? null : $"{{\"n\":{random.Next(3)}}}",
            };
        }
    }
}

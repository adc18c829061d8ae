using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

public sealed class KeysetOrderTests(TestStore store) : IClassFixture<TestStore>
{
    private static readonly string[] s_names =
        [.. TestQueries.Sort<QuizSession>("quizSessions").Fields.Select(field => field.Name)];

    private static readonly OrderedDictionary<string, object?>[] s_filters =
    [
        TestQueries.Object(),
        TestQueries.Object(("score", TestQueries.Object(("eq", null)))),
        TestQueries.Object(("score", TestQueries.Object(("ngte", 60.0)))),
        TestQueries.Object(("score", TestQueries.Object(("gte", 40.0)))),
        TestQueries.Object(("title", TestQueries.Object(("ncontains", "a")))),
        TestQueries.Object(("or", new[]
        {
            TestQueries.Object(("expiresAt", TestQueries.Object(("neq", null)))),
            TestQueries.Object(("status", TestQueries.Object(("in", new object[] { SessionStatus.Active, SessionStatus.Cancelled })))),
        })),
    ];

    [Fact]
    public void All_pages_forward_and_backward_are_the_unpaged_list_in_any_order()
    {
        var generator =
            from names in Gen.Shuffle(s_names)
            from count in Gen.Choose(0, 4)
            from directions in Gen.ArrayOf(Gen.Elements(Enum.GetValues<SortDirection>()), count)
            from filter in Gen.Elements(s_filters)
            from size in Gen.Elements(2, 9, 20, 60)
            select (Keys: names.Take(count).Zip(directions).ToArray(), Filter: filter, Size: size);

        Prop.ForAll(generator.ToArbitrary(), one => AssertPages(one.Keys, one.Filter, one.Size))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_key_is_turned_round_once()
    {
        var ascending = TestQueries.Sort<QuizSession>("quizSessions").Fields.Single(field => field.Name == "title").Ascending;
        foreach (var direction in Enum.GetValues<SortDirection>())
        {
            var turned = ascending.In(direction);

            Assert.Equal(direction, turned.Direction);
            Assert.Same(turned, ascending.In(direction));
            Assert.Same(ascending, turned.In(SortDirection.Ascending));
        }
    }

    [Fact]
    public void A_key_that_is_never_null_says_nothing_of_nulls()
    {
        var key = TestQueries.Sort<QuizSession>("quizSessions").Fields.Single(field => field.Name == "createdAt");

        Assert.Same(key.Ascending, key.In(SortDirection.AscendingNullsFirst));
        Assert.Same(key.In(SortDirection.Descending), key.In(SortDirection.DescendingNullsFirst));
    }

    [Theory]
    [InlineData("title", SortDirection.Ascending, false)]
    [InlineData("title", SortDirection.Descending, false)]
    [InlineData("title", SortDirection.AscendingNullsFirst, true)]
    [InlineData("title", SortDirection.DescendingNullsFirst, true)]
    [InlineData("score", SortDirection.Ascending, false)]
    [InlineData("score", SortDirection.DescendingNullsFirst, true)]
    [InlineData("expiresAt", SortDirection.Descending, false)]
    [InlineData("expiresAt", SortDirection.AscendingNullsFirst, true)]
    public void Nulls_come_last_unless_they_are_to_come_first(string name, SortDirection direction, bool isNullFirst)
    {
        using var context = store.CreateDbContext();

        var rows = TestQueries.Order<QuizSession>("quizSessions", (name, direction)).Apply(context.QuizSessions).ToList();

        var areNull = rows.ConvertAll(row => Value(name)(row) is null);
        Assert.Equal(isNullFirst ? areNull.OrderDescending() : areNull.Order(), areNull);
        Assert.Equal(2, areNull.Distinct().Count());
    }

    [Fact]
    public void The_primary_key_ends_every_order_and_nothing_comes_after_it()
    {
        Assert.Equal("Id", TestQueries.Order<Session>("sessions").Signature);
        Assert.Equal("-Title,-Id", TestQueries.Order<Session>("sessions", ("title", SortDirection.Descending)).Signature);
        Assert.Equal(
            "-Id",
            TestQueries.Order<Session>("sessions", ("id", SortDirection.Descending), ("title", SortDirection.Ascending)).Signature);
        Assert.Equal("-Title^,-Id", TestQueries.Order<Session>("sessions", ("title", SortDirection.DescendingNullsFirst)).Signature);
    }

    [Fact]
    public void The_next_page_is_one_range_of_the_orders_index()
    {
        using var context = store.CreateDbContext();
        var order = TestQueries.Order<Session>("sessions", ("createdAt", SortDirection.Descending));
        var cursor = order.ReadCursor(order.GetCursor(context.Sessions.First(), new CursorWriter()))!;

        var query = order.Apply(order.After(context.Sessions, cursor, isReversed: false)).Take(10).Select(session => session.Id);

        Snapshot.Match(Statement(query), "next-page");
    }

    [Theory]
    [InlineData("createdAt", SortDirection.Ascending, "IX_Sessions_Provider_CreatedAt")]
    [InlineData("createdAt", SortDirection.Descending, "IX_Sessions_Provider_CreatedAt")]
    [InlineData("startsAt", SortDirection.Ascending, "IX_Sessions_Provider_StartsAtNullsGreatest")]
    [InlineData("startsAt", SortDirection.DescendingNullsFirst, "IX_Sessions_Provider_StartsAtNullsGreatest")]
    [InlineData("startsAt", SortDirection.Descending, "IX_Sessions_Provider_StartsAtNullsLeast")]
    [InlineData("startsAt", SortDirection.AscendingNullsFirst, "IX_Sessions_Provider_StartsAtNullsLeast")]
    [InlineData("status", SortDirection.Descending, "IX_Sessions_Provider_Status")]
    public void A_page_reads_its_orders_index_and_sorts_nothing(string name, SortDirection direction, string index)
    {
        using var context = store.CreateDbContext();
        context.Database.OpenConnection();
        var order = TestQueries.Order<QuizSession>("quizSessions", (name, direction));
        using var command = order.Apply(context.QuizSessions).Take(10).CreateDbCommand();
#pragma warning disable CA2100 // The text is EF Core's own.
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100

        var plan = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            plan.Add(reader.GetString(3));

        Assert.Contains(index, string.Join('\n', plan), StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", string.Join('\n', plan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_and_an_order_by_one_member_read_one_range_of_its_index()
    {
        using var context = store.CreateDbContext();
        var from = DateTime.SpecifyKind(new DateTime(2023, 1, 1), DateTimeKind.Utc);
        var rows = context.Sessions.Where(session => session.StartsAt >= from);

        var query = TestQueries.OrderOf(rows, "sessions", [("startsAt", SortDirection.Ascending)]).Apply(rows).Take(10)
            .Select(session => session.Id);

        Snapshot.Match(Statement(query), "filtered-by-its-order");
    }

    [Fact]
    public void A_cursor_at_a_null_is_one_of_rows_without_nulls_too()
    {
        using var context = store.CreateDbContext();
        var first = context.QuizSessions.First(session => session.Score == null);
        var scored = context.QuizSessions.Where(session => session.Score >= 0.0);
        foreach (var (direction, isBefore) in new[] { (SortDirection.Ascending, true), (SortDirection.AscendingNullsFirst, false) })
        {
            (string, SortDirection)[] keys = [("score", direction)];
            var cursor = TestQueries.Order<QuizSession>("quizSessions", keys).GetCursor(first, new CursorWriter());
            var order = TestQueries.OrderOf(scored, "quizSessions", keys);

            Assert.Equal(isBefore ? 0 : scored.Count(), order.After(scored, order.ReadCursor(cursor)!, isReversed: false).Count());
            Assert.Equal(isBefore ? scored.Count() : 0, order.After(scored, order.ReadCursor(cursor)!, isReversed: true).Count());
        }
    }

    [Fact]
    public void The_next_page_after_a_null_goes_on_among_the_nulls()
    {
        using var context = store.CreateDbContext();
        var order = TestQueries.Order<Session>("sessions", ("startsAt", SortDirection.Ascending));
        var cursor = order.ReadCursor(order.GetCursor(context.Sessions.First(session => session.StartsAt == null), new CursorWriter()))!;

        var query = order.Apply(order.After(context.Sessions, cursor, isReversed: false)).Take(10).Select(session => session.Id);

        Snapshot.Match(Statement(query), "next-page-after-null");
    }

    private static string Statement(IQueryable query)
        => string.Join('\n', query.ToQueryString().Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));

    private static Func<QuizSession, object?> Value(string name)
    {
        var property = typeof(QuizSession).GetProperties()
            .Single(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        return session => property.GetValue(session);
    }

    private void AssertPages(IReadOnlyList<(string Name, SortDirection Direction)> keys, OrderedDictionary<string, object?> where, int size)
    {
        using var context = store.CreateDbContext();
        var predicate = TestQueries.Filter("quizSessions").Build<QuizSession>(where);
        var rows = predicate is null ? context.QuizSessions : context.QuizSessions.Where(predicate);
        var order = TestQueries.OrderOf(rows, "quizSessions", keys);
        var expected = OrderOracle.Sort(rows.ToList(), keys.Select(key => (Value(key.Name), key.Direction)), row => row.Id)
            .ConvertAll(session => session.Id);

        var backward = order.Walk(rows, size, isReversed: true).ConvertAll(session => session.Id);
        backward.Reverse();

        Assert.Equal(expected, order.Apply(rows).Select(session => session.Id).ToList());
        Assert.Equal(expected, order.Walk(rows, size).ConvertAll(session => session.Id));
        Assert.Equal(expected, backward);
    }
}

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

    [Fact]
    public void All_pages_forward_and_backward_are_the_unpaged_list_in_any_order()
    {
        var generator =
            from names in Gen.Shuffle(s_names)
            from count in Gen.Choose(0, 4)
            from directions in Gen.ArrayOf(Gen.Elements(SortDirection.Ascending, SortDirection.Descending), count)
            from size in Gen.Choose(3, 60)
            select (Keys: names.Take(count).Zip(directions).ToArray(), Size: size);

        Prop.ForAll(generator.ToArbitrary(), one => AssertPages(TestQueries.Order<QuizSession>("quizSessions", one.Keys), one.Size))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Theory]
    [InlineData("startsAt")]
    [InlineData("title")]
    [InlineData("score")]
    [InlineData("expiresAt")]
    public void Nulls_come_last_in_both_directions(string name)
    {
        using var context = store.CreateDbContext();
        foreach (var direction in Enum.GetValues<SortDirection>())
        {
            var ids = TestQueries.Order<QuizSession>("quizSessions", (name, direction)).Apply(context.QuizSessions).ToList();
            var values = ids.Select(Value(name)).ToList();

            Assert.DoesNotContain(values.SkipWhile(value => value is not null), value => value is not null);
        }
    }

    [Fact]
    public void The_primary_key_ends_every_order_and_nothing_comes_after_it()
    {
        Assert.Equal("Id", TestQueries.Order<Session>("sessions").Signature);
        Assert.Equal("-Title,Id", TestQueries.Order<Session>("sessions", ("title", SortDirection.Descending)).Signature);
        Assert.Equal(
            "-Id",
            TestQueries.Order<Session>("sessions", ("id", SortDirection.Descending), ("title", SortDirection.Ascending)).Signature);
    }

    [Fact]
    public void The_next_page_is_one_range_of_the_orders_index()
    {
        using var context = store.CreateDbContext();
        var order = TestQueries.Order<Session>("sessions", ("createdAt", SortDirection.Descending));
        var cursor = order.ReadCursor(order.GetCursor(context.Sessions.First(), new CursorWriter()))!;

        var query = order.Apply(order.After(context.Sessions, cursor, isReversed: false)).Take(10).Select(session => session.Id);

        Snapshot.Match(string.Join('\n', query.ToQueryString().Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal))), "next-page.sql");
    }

    [Fact]
    public void The_next_page_after_a_null_goes_on_among_the_nulls()
    {
        using var context = store.CreateDbContext();
        var order = TestQueries.Order<Session>("sessions", ("startsAt", SortDirection.Ascending));
        var cursor = order.ReadCursor(order.GetCursor(context.Sessions.First(session => session.StartsAt == null), new CursorWriter()))!;

        var query = order.Apply(order.After(context.Sessions, cursor, isReversed: false)).Take(10).Select(session => session.Id);

        Snapshot.Match(string.Join('\n', query.ToQueryString().Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal))), "next-page-after-null.sql");
    }

    private static Func<QuizSession, object?> Value(string name)
    {
        var property = typeof(QuizSession).GetProperties().Single(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        return session => property.GetValue(session);
    }

    private void AssertPages(KeysetOrder<QuizSession> order, int size)
    {
        using var context = store.CreateDbContext();
        var expected = order.Apply(context.QuizSessions).Select(session => session.Id).ToList();

        var backward = Walk(context, order, size, isReversed: true);
        backward.Reverse();

        Assert.Equal(expected.Count, expected.Distinct().Count());
        Assert.Equal(expected, Walk(context, order, size, isReversed: false));
        Assert.Equal(expected, backward);
    }

    private static List<long> Walk(SessionGraphContext context, KeysetOrder<QuizSession> order, int size, bool isReversed)
    {
        var ids = new List<long>();
        IQueryable<QuizSession> rest = context.QuizSessions.AsNoTracking();
        while (order.Apply(rest, isReversed).Take(size).ToList() is [.., var last] page)
        {
            ids.AddRange(page.Select(session => session.Id));
            var cursor = order.GetCursor(last, new CursorWriter());
            rest = order.After(context.QuizSessions, order.ReadCursor(cursor)!, isReversed);
        }

        return ids;
    }
}

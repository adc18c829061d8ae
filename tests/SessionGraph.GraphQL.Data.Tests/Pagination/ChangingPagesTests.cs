using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

/// <summary>Pages of a list whose rows come and go between two of them.</summary>
public sealed class ChangingPagesTests(TestStore store) : IClassFixture<TestStore>
{
    private static readonly string[] s_names = [.. TestQueries.Sort<QuizSession>("quizSessions").Fields.Select(field => field.Name)];

    [Fact]
    public void No_row_is_seen_twice_and_none_is_skipped_that_was_there_throughout()
    {
        var generator =
            from names in Gen.Shuffle(s_names)
            from count in Gen.Choose(0, 3)
            from directions in Gen.ArrayOf(Gen.Elements(Enum.GetValues<SortDirection>()), count)
            from size in Gen.Elements(3, 10, 40)
            from isReversed in Gen.Elements(true, false)
            from seed in Gen.Choose(0, int.MaxValue)
            select (Keys: names.Take(count).Zip(directions).ToArray(), Size: size, IsReversed: isReversed, Seed: seed);

        Prop.ForAll(generator.ToArbitrary(), one => AssertPages(one.Keys, one.Size, one.IsReversed, one.Seed))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private void AssertPages((string Name, SortDirection Direction)[] keys, int size, bool isReversed, int seed)
    {
        var random = new Random(seed);
        using var context = store.CreateDbContext();
        using var transaction = context.Database.BeginTransaction();
        var order = TestQueries.OrderOf(context.QuizSessions, "quizSessions", keys);
        var throughout = context.QuizSessions.Select(session => session.Id).ToHashSet();
        var seen = new List<long>();

        IQueryable<QuizSession> rest = context.QuizSessions;
        while (order.Apply(rest, isReversed).Take(size).ToList() is [.., var last] page)
        {
            seen.AddRange(page.Select(session => session.Id));
            var cursor = order.GetCursor(last, new CursorWriter());
            throughout.ExceptWith(DeleteSome(context, random, last));
            InsertSome(context, random);
            rest = order.After(context.QuizSessions, order.ReadCursor(cursor)!, isReversed);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), throughout);
    }

    // Among others, now and then, the very row that the next page begins after.
    private static List<long> DeleteSome(SessionGraphContext context, Random random, QuizSession last)
    {
        var all = context.QuizSessions.Select(session => session.Id).ToList();
        var deleted = Enumerable.Range(0, 3).Select(_ => all[random.Next(all.Count)]).ToList();
        if (random.Next(2) is 0)
            deleted.Add(last.Id);

        context.QuizSessions.Where(session => deleted.Contains(session.Id)).ExecuteDelete();
        return deleted;
    }

    // Fewer than are deleted, so that the walk ends: copies of rows, and so equal to them by every key but the last.
    private static void InsertSome(SessionGraphContext context, Random random)
    {
        var models = context.QuizSessions.OrderBy(session => session.Id).Skip(random.Next(20)).Take(2).ToList();
        foreach (var model in models)
        {
            model.Id = 0;
            model.ExternalId = Guid.NewGuid().ToString();
            if (random.Next(3) is 0)
                (model.Score, model.Title) = (null, null);

            context.Add(model);
        }

        context.SaveChanges();
        context.ChangeTracker.Clear();
    }
}

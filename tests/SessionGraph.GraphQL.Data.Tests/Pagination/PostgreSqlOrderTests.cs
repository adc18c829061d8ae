using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Execution;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.PostgreSql.TestSupport;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

/// <summary>PostgreSQL puts null where the client wants it, and so where SQLite has it.</summary>
public sealed class PostgreSqlOrderTests(PostgreSqlGateway gateway) : IClassFixture<PostgreSqlGateway>
{
    public static TheoryData<SortDirection> Directions => [.. Enum.GetValues<SortDirection>()];

    [Theory]
    [MemberData(nameof(Directions))]
    public void Null_is_ranked_only_where_PostgreSQL_has_it_elsewhere(SortDirection direction)
    {
        using var context = new SessionGraphContext(PostgreSqlStore.Offline);
        var order = TestQueries.Order<QuizSession>(NullOrder.Greatest, "quizSessions", ("score", direction));
        var cursor = order.ReadCursor(order.GetCursor(new QuizSession { Connection = "quiz", Id = 7, Score = 50 }, new CursorWriter()))!;

        var forward = order.Apply(order.After(context.QuizSessions, cursor, isReversed: false)).Select(session => session.Id);
        var backward = order.Apply(order.After(context.QuizSessions, cursor, isReversed: true), true).Select(session => session.Id);

        Snapshot.Match(forward.ToQueryString() + "\n\n" + backward.ToQueryString(), $"postgresql-{direction}");
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void Pages_are_the_list_with_null_in_its_place(SortDirection direction)
    {
        using var context = gateway.CreatePostgreSqlContext();
        var order = TestQueries.Order<QuizSession>(NullOrder.Greatest, "quizSessions", ("score", direction), ("title", direction));
        var expected = OrderOracle.Sort(
            context.QuizSessions.ToList(),
            [(row => row.Score, direction), (row => row.Title, direction)],
            row => row.Id);

        var backward = order.Walk(context.QuizSessions, 11, isReversed: true);
        backward.Reverse();

        Assert.Equal(expected.ConvertAll(row => row.Id), order.Walk(context.QuizSessions, 11).ConvertAll(row => row.Id));
        Assert.Equal(expected.ConvertAll(row => row.Id), backward.ConvertAll(row => row.Id));
    }
}

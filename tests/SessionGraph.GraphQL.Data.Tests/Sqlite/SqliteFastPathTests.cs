using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Execution;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sqlite;
using SessionGraph.GraphQL.Data.Tests.Sqlite.Statements;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Sqlite;

public sealed class SqliteFastPathTests(TestStore store) : IClassFixture<TestStore>, IAsyncLifetime
{
    private readonly SqliteFastPath _fastPath = new(_ => Task.FromResult<DbContext>(store.CreateDbContext()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _fastPath.DisposeAsync();

    public static TheoryData<string, Func<IQueryable<Session>, int, IQueryable<Session>>> Queries => new()
    {
        { "whole list", (sessions, _) => sessions },
        { "slice", (sessions, value) => sessions.OrderBy(session => session.Id).Skip(value).Take(value + 1) },
        { "number", (sessions, value) => sessions.Where(IdIs(value * 7)) },
        { "text", (sessions, value) => sessions.Where(Is(session => session.ProviderStatus, value is 0 ? "open" : "completed")) },
        { "part of a text", (sessions, value) => sessions.Where(TitleContains(value is 0 ? "a" : "e'; --")) },
        { "enumeration", (sessions, value) => sessions.Where(Is(session => session.Status, (SessionStatus)(value + 1))) },
        { "enumeration's number", (sessions, value) => sessions.Where(IsGreater(session => session.Status, (SessionStatus)value)) },
        { "instant", (sessions, value) => sessions.Where(IsGreater(session => session.StartsAt, Day(value * 200))) },
        { "captured", (sessions, value) => sessions.Where(session => session.Id > value) },
        { "list", (sessions, value) => sessions.Where(IdIn([.. Enumerable.Range(1, value + 1).Select(id => (long)id * 3)])) },
        {
            "list of what may be null",
            (sessions, value) => sessions.Where(StartsAtIn(Enumerable.Range(0, (value + 1) * 30).Select(day => Day(day * 10).AddHours(10))))
        },
        {
            "several of a type",
            (sessions, value) => sessions.Where(IsGreater(session => session.Id, value)).Where(Not(Is(session => session.Id, value + 4L)))
                .OrderByDescending(session => session.StartsAt).ThenBy(session => session.Id).Take(value + 3)
        },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_statement_reads_what_EF_Core_reads_whatever_the_operands(
        string name, Func<IQueryable<Session>, int, IQueryable<Session>> query)
    {
        var selection = Selection<Session>(["Id", "Title", "Status", "StartsAt"]);
        for (var value = 0; value < 6; value++)
        {
            await using var context = store.CreateDbContext();
            var rows = query(context.Sessions, value);

            var read = await _fastPath.TryReadAsync(rows, selection, Cancellation);

            Assert.NotNull(read);
            var expected = await selection.ApplyTo(rows).ToListAsync(Cancellation);
            Assert.True(expected.Select(Describe).Order().SequenceEqual(read.Select(Describe).Order()), $"{name}, {value}");
        }
    }

    [Fact]
    public Task Every_column_of_every_type_reads_as_EF_Core_reads_it() => ReadEveryColumnAsync<Session>();

    // A type alone names its columns after its members.
    [Fact]
    public async Task Every_column_of_a_type_alone_reads_as_EF_Core_reads_it()
    {
        await ReadEveryColumnAsync<SessionSetup>();
        await ReadEveryColumnAsync<AcademicSession>();
        await ReadEveryColumnAsync<QuizSession>();
        await ReadEveryColumnAsync<CourseSession>();
        await ReadEveryColumnAsync<PathSession>();
    }

    [Fact]
    public async Task A_shape_is_translated_once()
    {
        var selection = Selection<Session>(["Title"]);
        await using var context = store.CreateDbContext();
        await _fastPath.TryReadAsync(context.Sessions.Where(IdIs(1)), selection, Cancellation);

        await using var next = store.CreateDbContext();
        var translations = 0;
        using var subscription = TranslationCounter.Observe(() => translations++);
        await _fastPath.TryReadAsync(next.Sessions.Where(IdIs(2)), selection, Cancellation);
        Assert.Equal(0, translations);
        await selection.ApplyTo(next.Sessions.Where(IdIs(2)).Where(session => session.Version > -77)).ToListAsync(Cancellation);

        Assert.Equal(1, translations);
    }

    public static TheoryData<string, Func<IQueryable<Session>, IQueryable<Session>>> QueriesOfEntityFramework => new()
    {
        { "null", sessions => sessions.Where(Is(session => session.Title, null)) },
        { "pattern", sessions => sessions.Where(TitleEndsWith("a")) },
        { "call without a row", sessions => sessions.Where(session => session.Title != Now()) },
        { "static member", sessions => sessions.Where(session => session.Title != Environment.NewLine) },
        { "empty list", sessions => sessions.Where(IdIn([])) },
        { "long list", sessions => sessions.Where(IdIn([.. Enumerable.Range(0, 3000).Select(id => (long)id)])) },
    };

    [Theory]
    [MemberData(nameof(QueriesOfEntityFramework))]
    public async Task What_has_no_plain_statement_is_left_to_EF_Core(string name, Func<IQueryable<Session>, IQueryable<Session>> query)
    {
        var selection = Selection<Session>(["Id", "Title"]);
        await using var context = store.CreateDbContext();
        var rows = query(context.Sessions);

        var read = await _fastPath.ReadAsync(rows, selection, Cancellation);

        Assert.True(await _fastPath.TryReadAsync(rows, selection, Cancellation) is null, name);
        Assert.Equal((await selection.ApplyTo(rows).ToListAsync(Cancellation)).Count, read.Count);
    }

    [Fact]
    public async Task Concurrent_readers_get_the_rows_of_their_own_operands()
    {
        var selection = Selection<Session>(["Id"]);

        await Parallel.ForAsync(1, 200, Cancellation, async (id, cancellationToken) =>
        {
            await using var context = store.CreateDbContext();
            var read = await _fastPath.TryReadAsync(context.Sessions.Where(IdIs(id)), selection, cancellationToken);
            Assert.Equal(id, Assert.Single(read!).Id);
        });
    }

    [Fact]
    public async Task A_cancelled_reading_leaves_the_runner_usable()
    {
        var selection = Selection<Session>(["Id"]);
        await using var context = store.CreateDbContext();
        var rows = context.Sessions.Where(IdIs(1));
        await _fastPath.TryReadAsync(rows, selection, Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _fastPath.TryReadAsync(rows, selection, new CancellationToken(canceled: true)).AsTask());

        Assert.Single((await _fastPath.TryReadAsync(rows, selection, Cancellation))!);
    }

    [Fact]
    public async Task A_statement_sees_what_was_committed_before_it()
    {
        var selection = Selection<Session>(["Title"]);
        await using var context = store.CreateDbContext();
        await _fastPath.TryReadAsync(context.Sessions.Where(IdIs(1)), selection, Cancellation);
        var title = Guid.NewGuid().ToString();
        await context.Sessions.Where(session => session.Id == 1)
            .ExecuteUpdateAsync(update => update.SetProperty(session => session.Title, title), Cancellation);

        var read = await _fastPath.TryReadAsync(context.Sessions.Where(IdIs(1)), selection, Cancellation);

        Assert.Equal(title, Assert.Single(read!).Title);
    }

    private async Task ReadEveryColumnAsync<TSession>()
        where TSession : Session
    {
        await using var context = store.CreateDbContext();
        var entity = Entity<TSession>(context);
        var selection = Selection<TSession>([.. entity.ConcreteTypes.Select(type => (IReadOnlyCollection<string>)[.. type.Columns])]);
        var rows = context.Set<TSession>().OrderBy(session => session.Id);

        var read = await _fastPath.TryReadAsync(rows, selection, Cancellation);

        var expected = await rows.ToListAsync(Cancellation);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, read!.Count);
        foreach (var (left, right) in expected.Zip(read))
        {
            Assert.Equal(left.GetType(), right.GetType());
            foreach (var property in entity.ConcreteTypes.Single(type => type.Type == left.GetType()).Columns)
                Assert.Equal(left.GetType().GetProperty(property)!.GetValue(left), left.GetType().GetProperty(property)!.GetValue(right));
        }
    }

    private EntityProjection<TEntity> Selection<TEntity>(IReadOnlyCollection<string> members)
    {
        using var context = store.CreateDbContext();
        return Selection<TEntity>([.. Entity<TEntity>(context).ConcreteTypes.Select(_ => members)]);
    }

    private EntityProjection<TEntity> Selection<TEntity>(IReadOnlyList<IReadOnlyCollection<string>> members)
    {
        using var context = store.CreateDbContext();
        return new EntityProjection<TEntity>(Entity<TEntity>(context), members);
    }

    private static EntityModel Entity<TEntity>(DbContext context)
        => EntityModelBuilder.Build(context.Model.FindEntityType(typeof(TEntity))!, NullOrder.Smallest);

    private static string Describe(Session session)
        => $"{session.GetType().Name} {session.Id} {session.Title} {session.Status} {session.StartsAt:O}";

    private static DateTime Day(int number) => new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(number);

    private static Expression<Func<Session, bool>> IdIs(long id) => Is(session => session.Id, id);

    private static Expression<Func<Session, bool>> IdIn(IReadOnlyList<long> ids) => KeyCondition.In((Session session) => session.Id, ids);

    private static Expression<Func<Session, bool>> StartsAtIn(IEnumerable<DateTime> instants)
        => KeyCondition.In((Session session) => session.StartsAt, [.. instants.Select(instant => (DateTime?)instant)]);

    private static Expression<Func<Session, bool>> TitleContains(string part) => Title((title, text) => title.Contains(text), part);

    private static Expression<Func<Session, bool>> TitleEndsWith(string part) => Title((title, text) => title.EndsWith(text), part);

    private static Expression<Func<Session, bool>> Title(Expression<Func<string, string, bool>> condition, string operand)
    {
        Expression<Func<Session, string?>> title = session => session.Title;
        var body = new ParameterReplacer(condition.Parameters[0], title.Body).Visit(condition.Body);
        return Expression.Lambda<Func<Session, bool>>(
            new ParameterReplacer(condition.Parameters[1], Operand<string>.Of(operand)).Visit(body), title.Parameters);
    }

    private static Expression<Func<Session, bool>> Is<T>(Expression<Func<Session, T>> member, T value)
        => Expression.Lambda<Func<Session, bool>>(Expression.Equal(member.Body, Operand<T>.Of(value)), member.Parameters);

    private static Expression<Func<Session, bool>> IsGreater<T>(Expression<Func<Session, T>> member, T value)
        => Expression.Lambda<Func<Session, bool>>(Comparison.GreaterThan(member.Body, Operand<T>.Of(value)), member.Parameters);

    private static Expression<Func<Session, bool>> Not(Expression<Func<Session, bool>> condition)
        => Expression.Lambda<Func<Session, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("O");
}

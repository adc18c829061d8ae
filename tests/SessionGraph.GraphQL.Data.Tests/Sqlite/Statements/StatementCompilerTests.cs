using System.Collections;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Execution;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sqlite;
using SessionGraph.GraphQL.Data.Sqlite.Statements;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Sqlite.Statements;

public sealed class StatementCompilerTests(TestStore store) : IClassFixture<TestStore>, IAsyncLifetime
{
    private readonly SqliteFastPath _fastPath = new(_ => Task.FromResult<DbContext>(store.CreateDbContext()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _fastPath.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(32)]
    public async Task Compiling_looks_at_each_value_once_however_many_there_are(int lists)
    {
        await using var context = store.CreateDbContext();
        var rows = context.Sessions.Where(TitleIsInOneOf(lists, 64));
        QueryCacheKeyReader.Read(rows.Expression, "", out var operands);
        var looks = 0;
        QueryOperand[] counted = [.. operands.Select(operand => operand with { Values = new CountedValues(operand.Values, () => looks++) })];

        var statement = new StatementCompiler(context, counted, Cancellation).Compile(rows, Selection<Session>(context), key: null);

        Assert.NotNull(statement);
        Assert.Equal(lists * 64, statement.Parameters.Count);
        Assert.Equal(lists * 64, looks);
    }

    [Fact]
    public async Task Equal_values_are_operands_of_their_own()
    {
        await using var context = store.CreateDbContext();
        var selection = Selection<Session>(context);
        await Read(1, 1);

        Assert.Equal([1L, 2], (await Read(1, 2)).Order());

        async Task<IEnumerable<long>> Read(long left, long right)
        {
            Expression<Func<Session, long>> id = session => session.Id;
            var condition = Expression.OrElse(
                Expression.Equal(id.Body, Operand<long>.Of(left)), Expression.Equal(id.Body, Operand<long>.Of(right)));
            var rows = context.Sessions.Where(Expression.Lambda<Func<Session, bool>>(condition, id.Parameters));
            return (await _fastPath.TryReadAsync(rows, selection, Cancellation))!.Select(session => session.Id);
        }
    }

    [Fact]
    public async Task A_text_in_the_SQL_that_looks_like_a_parameter_stays_as_it_is()
    {
        await using var context = store.CreateDbContext();
        var key = Operand<long?>.Of(0);
        Expression<Func<AcademicSession, long?>> parent = session => session.ParentId;
        var rows = context.AcademicSessions
            .Where(session => session.Title != "@Value @Value_0 @AValue @BValue" && session.Title + "'@Value'@AValue" != "")
            .Where(Expression.Lambda<Func<AcademicSession, bool>>(Expression.Equal(parent.Body, key), parent.Parameters))
            .OrderBy(session => session.Id)
            .Take(3);
        var children = await context.AcademicSessions.Where(session => session.ParentId != null).ToListAsync(Cancellation);
        long[] parents = [.. children.Select(session => session.ParentId!.Value).Distinct().Take(5)];

        var read = await _fastPath.TryReadEachAsync(
            rows, Selection<AcademicSession>(context), new ListKeys<long, AcademicSession>(parents, session => session.ParentId!.Value, key), Cancellation);

        Assert.Equal(
            parents.SelectMany(one => children.Where(child => child.ParentId == one).Select(child => child.Id).Order().Take(3)),
            read!.Select(session => session.Id));
        Assert.Contains("@AValue @BValue'", store.Statements.Texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_for_many_keys_is_no_longer_than_a_store_takes()
    {
        await using var context = store.CreateDbContext();
        var key = Operand<long>.Of(0);
        Expression<Func<Session, long>> id = session => session.Id;
        var rows = context.Sessions.Where(TitleIsInOneOf(7, 256))
            .Where(Expression.Lambda<Func<Session, bool>>(Expression.Equal(id.Body, key), id.Parameters));

        long[] keys = [.. Enumerable.Range(1, 64)];
        var read = await _fastPath.TryReadEachAsync(
            rows, Selection<Session>(context), new ListKeys<long, Session>(keys, id, key), Cancellation);

        Assert.Null(read);
    }

    [Fact]
    public async Task Queries_of_different_SQL_are_told_apart()
    {
        await using var context = store.CreateDbContext();
        var selection = Selection<Session>(context);
        var one = context.Sessions.FromSqlRaw("SELECT * FROM \"Sessions\" WHERE \"Id\" = 1");
        var two = context.Sessions.FromSqlRaw("SELECT * FROM \"Sessions\" WHERE \"Id\" = 2");

        var first = await _fastPath.ReadAsync(one, selection, Cancellation);
        var second = await _fastPath.ReadAsync(two, selection, Cancellation);

        Assert.Equal((1, 2), (Assert.Single(first).Id, Assert.Single(second).Id));
    }

    [Fact]
    public async Task A_request_that_has_ended_compiles_nothing()
    {
        await using var context = store.CreateDbContext();
        var translations = 0;
        using var subscription = TranslationCounter.Observe(() => translations++);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fastPath.ReadAsync(
            context.Sessions.Where(TitleIsInOneOf(3, 2)), Selection<Session>(context), new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fastPath.ReadAsync(
            context.Sessions.Where(session => session.Title!.EndsWith(context.Model.ToString()!)),
            Selection<Session>(context),
            new CancellationToken(canceled: true)));

        Assert.Equal(0, translations);
    }

    [Fact]
    public async Task Compiling_ends_with_the_request()
    {
        await using var context = store.CreateDbContext();
        using var request = new CancellationTokenSource();
        store.Statements.Clear();
        using var subscription = TranslationCounter.Observe(request.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fastPath.ReadAsync(
            context.Sessions.Where(TitleIsInOneOf(5, 2)), Selection<Session>(context), request.Token));

        Assert.Empty(store.Statements.Texts);
    }

    private static Expression<Func<Session, bool>> TitleIsInOneOf(int lists, int length)
    {
        Expression<Func<Session, string?>> title = session => session.Title;
        var conditions = Enumerable.Range(0, lists).Select(list => (Expression)Expression.Call(
            ((Func<IEnumerable<string?>, string?, bool>)Enumerable.Contains).Method,
            Operand<IEnumerable<string?>>.Of([.. Enumerable.Range(0, length).Select(item => $"{list} {item}")]),
            title.Body));
        return Expression.Lambda<Func<Session, bool>>(Predicate.Any([.. conditions])!, title.Parameters);
    }

    private static EntityProjection<TEntity> Selection<TEntity>(DbContext context)
    {
        var entity = EntityModelBuilder.Build(context.Model.FindEntityType(typeof(TEntity))!, NullOrder.Smallest);
        return new EntityProjection<TEntity>(entity, [.. entity.ConcreteTypes.Select(_ => (IReadOnlyCollection<string>)["Id"])]);
    }

    private sealed class CountedValues(IReadOnlyList<object> values, Action look) : IReadOnlyList<object>
    {
        public int Count => values.Count;

        public object this[int index]
        {
            get
            {
                look();
                return values[index];
            }
        }

        public IEnumerator<object> GetEnumerator()
        {
            foreach (var value in values)
            {
                look();
                yield return value;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Execution;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sqlite;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Sqlite.Statements;

/// <summary>
/// Conditions with operands of every type, many of them equal to each other and to what rows hold, find what EF Core itself finds: where
/// their statement is compiled, and where it is run again with other values.
/// </summary>
public sealed class OperandPropertyTests(TestStore store) : IClassFixture<TestStore>, IAsyncLifetime
{
    private static readonly int[] s_listLengths = [1, 2, 3, 5, 17, 64, 200, 256, 700];

    private readonly SqliteFastPath _fastPath = new(_ => Task.FromResult<DbContext>(store.CreateDbContext()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _fastPath.DisposeAsync();

    [Fact]
    public async Task Course_sessions_are_found_by_times_dates_and_numbers()
    {
        await using var context = store.CreateDbContext();
        var rows = await context.CourseSessions.ToListAsync(Cancellation);
        CheckAll(
            context.CourseSessions,
            [
                ColumnOf(rows, row => row.StartTime, number => TimeOnly.MinValue.AddMinutes(number)),
                ColumnOf(rows, row => row.EndTime, number => TimeOnly.MinValue.Add(TimeSpan.FromTicks(number))),
                ColumnOf(rows, row => row.Date, number => new DateOnly(2024, 1, 1).AddDays(number)),
                ColumnOf(rows, row => row.LockUntil, number => new DateOnly(2024, 1, 1).AddDays(number)),
                ColumnOf(rows, row => row.PresentLearnersCount, number => number),
                ColumnOf(rows, row => row.Title, number => number % 2 is 0 ? $"Value_{number}" : $"@Value{number}"),
            ]);
    }

    [Fact]
    public async Task Quiz_sessions_are_found_by_floats_instants_and_enumerations()
    {
        await using var context = store.CreateDbContext();
        var rows = await context.QuizSessions.ToListAsync(Cancellation);
        CheckAll(
            context.QuizSessions,
            [
                ColumnOf(rows, row => row.Score, number => number / 4.0),
                ColumnOf(rows, row => row.ExpiresAt, number => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number)),
                ColumnOf(rows, row => row.StartsAt, number => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(number)),
                ColumnOf(rows, row => row.Status, number => (SessionStatus)(number % 5)),
                ColumnOf(rows, row => row.PersonId, number => number),
                ColumnOf(rows, row => row.Id, number => (long)number),
            ]);
    }

    [Fact]
    public async Task Session_setups_are_found_by_ids_and_texts()
    {
        await using var context = store.CreateDbContext();
        var rows = await context.SessionSetups.ToListAsync(Cancellation);
        CheckAll(
            context.SessionSetups,
            [
                ColumnOf(rows, row => row.AcademicSessionId, number => new Guid(number, 0, 0, new byte[8])),
                ColumnOf(rows, row => row.ExamSessionId, number => new Guid(number, 1, 0, new byte[8])),
                ColumnOf(rows, row => row.CurrentStep, number => number),
                ColumnOf(rows, row => row.CreatedBy, number => new string('a', number % 9)),
                ColumnOf(rows, row => row.Version, number => number),
            ]);
    }

    private void CheckAll<TEntity>(IQueryable<TEntity> all, IReadOnlyList<Column<TEntity>> columns)
        where TEntity : Session
    {
        var selection = Selection<TEntity>();
        var found = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            // The first compiles the statement, the second has another value in every place.
            for (var run = 0; run < 2; run++)
            {
                var query = all.Where(Condition(columns, new Random(seed), new Random(seed + run))).OrderBy(row => row.Id).Take(50 + run);
                var read = _fastPath.TryReadAsync(query, selection, Cancellation).AsTask().GetAwaiter().GetResult();
                var expected = selection.ApplyTo(query).ToList();

                Assert.NotNull(read);
                Assert.Equal(expected.Select(row => row.Id), read.Select(row => row.Id));
                found += expected.Count > 0 ? 1 : 0;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

        Assert.InRange(found, 20, 80);
    }

    private static Expression<Func<TEntity, bool>> Condition<TEntity>(IReadOnlyList<Column<TEntity>> columns, Random shape, Random values)
    {
        var row = Expression.Parameter(typeof(TEntity), "row");
        var conditions = new List<Expression>();
        for (var count = shape.Next(1, 7); conditions.Count < count;)
        {
            var condition = columns[shape.Next(columns.Count)](row, shape, values);
            conditions.Add(shape.Next(5) is 0 ? Expression.Not(condition) : condition);
        }

        return Expression.Lambda<Func<TEntity, bool>>((shape.Next(3) is 0 ? Predicate.All(conditions) : Predicate.Any(conditions))!, row);
    }

    private static Column<TEntity> ColumnOf<TEntity, TValue>(
        IReadOnlyList<TEntity> rows, Expression<Func<TEntity, TValue>> member, Func<int, TValue> make)
    {
        var get = member.Compile();
        TValue[] held = [.. rows.Select(get).Where(value => value is not null)];
        return (row, shape, values) =>
        {
            var column = ParameterReplacer.Inline(member, row);
            return shape.Next(4) switch
            {
                0 => Expression.Equal(column, Operand<TValue>.Of(Next())),
                1 => Comparison.GreaterThan(column, Operand<TValue>.Of(Next())),
                2 => Comparison.LessThanOrEqual(column, Operand<TValue>.Of(Next())),
                _ => Expression.Call(
                    ((Func<IEnumerable<TValue>, TValue, bool>)Enumerable.Contains).Method,
                    Operand<IEnumerable<TValue>>.Of(
                        [.. Enumerable.Range(0, s_listLengths[shape.Next(s_listLengths.Length)]).Select(_ => Next())]),
                    column),
            };

            TValue Next() => held.Length > 0 && values.Next(3) is 0 ? held[values.Next(held.Length)] : make(values.Next(1, 2000));
        };
    }

    private EntityProjection<TEntity> Selection<TEntity>()
    {
        using var context = store.CreateDbContext();
        var entity = EntityModelBuilder.Build(context.Model.FindEntityType(typeof(TEntity))!, NullOrder.Smallest);
        return new EntityProjection<TEntity>(entity, [.. entity.ConcreteTypes.Select(_ => (IReadOnlyCollection<string>)["Id"])]);
    }

    /// <summary>Makes a condition on a column: its form by the first numbers, its values by the second.</summary>
    private delegate Expression Column<TEntity>(ParameterExpression row, Random shape, Random values);
}

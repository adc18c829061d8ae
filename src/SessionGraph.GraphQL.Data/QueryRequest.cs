using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data;

/// <summary>One request's query of a field.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class QueryRequest<TEntity>(IResolverContext context, QueryField<TEntity> queryField, ListSource<TEntity> source)
    : QueryContext<TEntity>(context, queryField)
{
    /// <summary>The resolver's query.</summary>
    public IQueryable<TEntity> Source => source.Rows;

    /// <summary>Where the store has nulls.</summary>
    public NullOrder NullOrder => source.Entity.NullOrder;

    /// <summary>The keys that tell the rows apart, ascending.</summary>
    public IReadOnlyList<OrderKey<TEntity>> PrimaryKey => Field.GetPrimaryKey(source.Entity);

    /// <summary>What the arguments ask of the rows.</summary>
    public ListPlan<TEntity> Plan(PagingArguments paging) => Plan(source, paging);

    /// <summary>A query of the plan over the resolver's, built where it is needed.</summary>
    public PlannedQuery<TEntity> Query(ListPlan<TEntity> plan, Func<IQueryable<TEntity>> build)
        => plan.Query(source, build, FilterOperands);

    /// <summary>The same request over other rows.</summary>
    public QueryRequest<TEntity> Over(IQueryable<TEntity> rows) => new(Context, Field, new ListSource<TEntity>(source.Backend, source.Entity, () => rows));

    /// <summary>The order of these rows that the argument <c>order</c> asks for, made total by the primary key.</summary>
    public KeysetOrder<TEntity> GetOrder(IQueryable<TEntity> rows) => GetOrder(source.Entity, rows);

    /// <summary>The order of these rows by these keys, made total by the primary key.</summary>
    public KeysetOrder<TEntity> GetOrder(IQueryable<TEntity> rows, IReadOnlyList<OrderKey<TEntity>> keys) => GetOrder(source.Entity, rows, keys);

    /// <summary>The rows, with what the selections below need of each and these members beside it.</summary>
    public Task<List<TEntity>> ReadAsync(
        PlannedQuery<TEntity> rows, IReadOnlyList<Selection> parents, IReadOnlyList<WantedMember>? members = null)
        => source.Backend.ToListAsync(rows, Select(parents, members ?? []), Context.ResultLimits, Context.Services, Context.RequestAborted);

    /// <summary>What the selections below need of each row, and these members beside it; all of it where the field is not projected.</summary>
    public EntitySelection<TEntity> Select(IReadOnlyList<Selection> parents, IReadOnlyList<WantedMember> members)
        => Field.IsProjected ? Select(source.Entity, parents, members) : EntitySelection<TEntity>.Whole;

    /// <summary>
    /// The rows, written as they are read: where the selections below are of columns alone, and nothing that is around this field looks
    /// at its items. Null where they have to be read as objects.
    /// </summary>
    public ValueTask<WrittenRows<TEntity>?> TryWriteAsync(
        PlannedQuery<TEntity> rows, IReadOnlyList<Selection> parents, int count, IReadOnlyList<WantedMember> ends)
    {
        if (!Field.IsProjected || Context.Selection.Field.MiddlewareCount > 1 || SelectRows(source.Entity, parents) is not { } fields)
            return new ValueTask<WrittenRows<TEntity>?>();

        return source.Backend.TryWriteAsync(
            rows, Select(parents, ends), new RowRequest(fields, count, ends, Context.ResultLimits), Context.Services, Context.RequestAborted);
    }

    /// <summary>What a query over the rows gives.</summary>
    public Task<List<TResult>> ListAsync<TResult>(IQueryable<TResult> query)
        => source.Backend.ToListAsync(
            new PlannedQuery<TResult>(query), EntitySelection<TResult>.Whole, Context.ResultLimits, Context.Services, Context.RequestAborted);

    /// <summary>How many rows there are.</summary>
    public Task<int> CountAsync(IQueryable<TEntity> rows) => source.Backend.CountAsync(rows, Context.RequestAborted);

    /// <summary>Whether there is a row.</summary>
    public Task<bool> AnyAsync<TRow>(IQueryable<TRow> rows) => source.Backend.AnyAsync(rows, Context.RequestAborted);
}

using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data;

/// <summary>One request's query of a field.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class QueryRequest<TEntity>(
    IResolverContext context,
    QueryField<TEntity> queryField,
    IQueryBackend backend,
    EntityModel entity,
    IQueryable<TEntity> source) : QueryContext<TEntity>(context, queryField)
{
    // Only what is planned is told from others.
    private QuerySource? _identity;

    /// <summary>The resolver's query.</summary>
    public IQueryable<TEntity> Source => source;

    /// <summary>Where the store has nulls.</summary>
    public NullOrder NullOrder => entity.NullOrder;

    /// <summary>The keys that tell the rows apart, ascending.</summary>
    public IReadOnlyList<OrderKey<TEntity>> PrimaryKey => Field.GetPrimaryKey(entity);

    /// <summary>What the arguments ask of the rows.</summary>
    public ListPlan<TEntity> Plan(PagingArguments paging) => Plan(entity, source, _identity = backend.Identify(source), paging);

    /// <summary>A query of the plan over the resolver's, built where it is needed.</summary>
    public PlannedQuery<TEntity> Query(ListPlan<TEntity> plan, Func<IQueryable<TEntity>> build)
        => plan.Query(source, _identity, build, FilterOperands);

    /// <summary>The same request over other rows.</summary>
    public QueryRequest<TEntity> Over(IQueryable<TEntity> rows) => new(Context, Field, backend, entity, rows);

    /// <summary>The order of these rows that the argument <c>order</c> asks for, made total by the primary key.</summary>
    public KeysetOrder<TEntity> GetOrder(IQueryable<TEntity> rows) => GetOrder(entity, rows);

    /// <summary>The order of these rows by these keys, made total by the primary key.</summary>
    public KeysetOrder<TEntity> GetOrder(IQueryable<TEntity> rows, IReadOnlyList<OrderKey<TEntity>> keys) => GetOrder(entity, rows, keys);

    /// <summary>The rows, with what the selections below need of each and these members beside it.</summary>
    public Task<List<TEntity>> ReadAsync(
        PlannedQuery<TEntity> rows, IReadOnlyList<Selection> parents, IReadOnlyList<WantedMember>? members = null)
        => backend.ToListAsync(rows, Select(parents, members ?? []), Context.Services, Context.RequestAborted);

    /// <summary>What the selections below need of each row, and these members beside it; all of it where the field is not projected.</summary>
    public EntitySelection<TEntity> Select(IReadOnlyList<Selection> parents, IReadOnlyList<WantedMember> members)
        => Field.IsProjected ? Select(entity, parents, members) : EntitySelection<TEntity>.Whole;

    /// <summary>
    /// The rows, written as they are read: where the selections below are of columns alone, and nothing that is around this field looks
    /// at its items. Null where they have to be read as objects.
    /// </summary>
    public ValueTask<WrittenRows<TEntity>?> TryWriteAsync(
        PlannedQuery<TEntity> rows, IReadOnlyList<Selection> parents, int count, IReadOnlyList<WantedMember> ends)
    {
        if (!Field.IsProjected || Context.Selection.Field.MiddlewareCount > 1 || SelectRows(entity, parents) is not { } fields)
            return new ValueTask<WrittenRows<TEntity>?>();

        return backend.TryWriteAsync(
            rows, Select(parents, ends), new RowRequest(fields, count, ends), Context.Services, Context.RequestAborted);
    }

    /// <summary>What a query over the rows gives.</summary>
    public Task<List<TResult>> ListAsync<TResult>(IQueryable<TResult> query)
        => backend.ToListAsync(new PlannedQuery<TResult>(query), EntitySelection<TResult>.Whole, Context.Services, Context.RequestAborted);

    /// <summary>How many rows there are.</summary>
    public Task<int> CountAsync(IQueryable<TEntity> rows) => backend.CountAsync(rows, Context.RequestAborted);

    /// <summary>Whether there is a row.</summary>
    public Task<bool> AnyAsync<TRow>(IQueryable<TRow> rows) => backend.AnyAsync(rows, Context.RequestAborted);
}

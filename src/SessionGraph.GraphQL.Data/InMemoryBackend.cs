using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data;

/// <summary>Runs queries over lists, and over whatever no other backend knows. An entity's key is found by convention.</summary>
internal sealed class InMemoryBackend : IQueryBackend
{
    public EntityModel FindEntity<TEntity>(IQueryable<TEntity> query) => EntityModel.ByConvention(typeof(TEntity), NullOrder.Smallest);

    public Task<List<TEntity>> ToListAsync<TEntity>(
        PlannedQuery<TEntity> query,
        EntitySelection<TEntity> selection,
        ResultLimits limits,
        IServiceProvider services,
        CancellationToken cancellationToken)
        => Task.FromResult(selection.ApplyTo(query.Rows).ToList());

    public Task<int> CountAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => Task.FromResult(query.Count());

    public Task<bool> AnyAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => Task.FromResult(query.Any());
}

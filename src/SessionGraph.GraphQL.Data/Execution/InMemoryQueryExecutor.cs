using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>Runs queries over lists, and all queries that belong to no other executor. An entity's key is found by convention.</summary>
internal sealed class InMemoryQueryExecutor : IQueryExecutor
{
    public EntityModel FindEntity<TEntity>(IQueryable<TEntity> query) => EntityModel.ByConvention(typeof(TEntity), NullOrder.Smallest);

    public Task<List<TEntity>> ReadAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken)
        => Task.FromResult(request.Projection.ApplyTo(request.Rows).ToList());

    public Task<List<TRow>> ToListAsync<TRow>(IQueryable<TRow> query, ResultLimits limits, CancellationToken cancellationToken)
        => Task.FromResult(query.ToList());

    public Task<int> CountAsync<TRow>(IQueryable<TRow> query, CancellationToken cancellationToken) => Task.FromResult(query.Count());

    public Task<bool> AnyAsync<TRow>(IQueryable<TRow> query, CancellationToken cancellationToken) => Task.FromResult(query.Any());
}

using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data;

/// <summary>Runs queries of one kind of store, and knows its entities.</summary>
internal interface IQueryBackend
{
    /// <summary>The entity that the query is of; null where the query is not this backend's.</summary>
    EntityModel? FindEntity<TEntity>(IQueryable<TEntity> query);

    /// <summary>What tells the query from others; null where that is not known.</summary>
    QuerySource? Identify<TEntity>(IQueryable<TEntity> query) => null;

    /// <summary>The rows, of each what is selected.</summary>
    Task<List<TEntity>> ToListAsync<TEntity>(
        PlannedQuery<TEntity> query,
        EntitySelection<TEntity> selection,
        ResultLimits limits,
        IServiceProvider services,
        CancellationToken cancellationToken);

    /// <summary>The rows, written as they are read; null where this query's are not, or where a value has no place in the result.</summary>
    ValueTask<WrittenRows<TEntity>?> TryWriteAsync<TEntity>(
        PlannedQuery<TEntity> query,
        EntitySelection<TEntity> selection,
        RowRequest request,
        IServiceProvider services,
        CancellationToken cancellationToken)
        => new();

    /// <summary>The rows of each key, of each what is selected; null where the store reads them better by one query of all keys.</summary>
    ValueTask<List<TEntity>?> TryReadEachAsync<TKey, TEntity>(
        KeyedQuery<TKey, TEntity> query,
        EntitySelection<TEntity> selection,
        ResultLimits limits,
        IServiceProvider services,
        CancellationToken cancellationToken)
        where TKey : notnull
        => new();

    /// <summary>The rows of each key that has any, written as they are read; null where they are not.</summary>
    ValueTask<Dictionary<TKey, WrittenRows<TEntity>>?> TryWriteEachAsync<TKey, TEntity>(
        KeyedQuery<TKey, TEntity> query,
        EntitySelection<TEntity> selection,
        RowRequest request,
        IServiceProvider services,
        CancellationToken cancellationToken)
        where TKey : notnull
        => new();

    /// <summary>How many rows there are.</summary>
    Task<int> CountAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken);

    /// <summary>Whether there is a row.</summary>
    Task<bool> AnyAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken);
}

using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>Runs queries on one kind of store, and knows its entities.</summary>
internal interface IQueryExecutor
{
    /// <summary>The entity that the query returns; null when the query belongs to another executor.</summary>
    EntityModel? FindEntity<TEntity>(IQueryable<TEntity> query);

    /// <summary>What distinguishes the query from others; null when that is not known. Then no plan is cached for it.</summary>
    SourceIdentity? Identify<TEntity>(IQueryable<TEntity> query) => null;

    /// <summary>The items of the list, as objects.</summary>
    Task<List<TEntity>> ReadAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken);

    /// <summary>
    /// The items of the list, serialized while they are read. Null when the store cannot do this, or when a value does not fit the result: then
    /// the items must be read as objects.
    /// </summary>
    ValueTask<PreserializedRows<TEntity>?> TryReadJsonAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken)
        => new();

    /// <summary>The items of each key's list, as objects; null when one query for all keys is better.</summary>
    ValueTask<List<TEntity>?> TryReadEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull
        => new();

    /// <summary>The items of each key's list, serialized while they are read. Keys without items are missing. Null in the same cases as
    /// <see cref="TryReadJsonAsync"/>.</summary>
    ValueTask<Dictionary<TKey, PreserializedRows<TEntity>>?> TryReadJsonOfEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull
        => new();

    /// <summary>The rows of any query.</summary>
    /// <exception cref="GraphQLException">The rows take more memory than the response may have.</exception>
    Task<List<TRow>> ToListAsync<TRow>(IQueryable<TRow> query, ResultLimits limits, CancellationToken cancellationToken);

    /// <summary>The number of rows.</summary>
    Task<int> CountAsync<TRow>(IQueryable<TRow> query, CancellationToken cancellationToken);

    /// <summary>Whether there is a row.</summary>
    Task<bool> AnyAsync<TRow>(IQueryable<TRow> query, CancellationToken cancellationToken);
}

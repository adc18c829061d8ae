using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Loads one entity a key, all keys of a level by one statement.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TKey">The key: a column's type, or a record of several columns' values.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="contexts">Makes a context for each statement.</param>
/// <param name="batchScheduler">Decides when batches are fetched.</param>
/// <param name="options">How to load; null for the defaults.</param>
public abstract class EntityByKeyDataLoader<TContext, TKey, TEntity>(
    IDbContextFactory<TContext> contexts,
    IBatchScheduler batchScheduler,
    DataLoaderOptions? options = null) : EntityDataLoader<TContext, TKey, TEntity, TEntity>(contexts, batchScheduler, options)
    where TContext : DbContext
    where TKey : notnull
    where TEntity : class
{
    private protected sealed override Func<TKey, TEntity?> Index(IReadOnlyList<TEntity> entities, Func<TEntity, TKey> getKey)
    {
        if (entities is [var only])
            return key => EqualityComparer<TKey>.Default.Equals(getKey(only), key) ? only : null;

        var byKey = new Dictionary<TKey, TEntity>(entities.Count);
        foreach (var entity in entities)
            byKey[getKey(entity)] = entity;

        return byKey.GetValueOrDefault;
    }
}

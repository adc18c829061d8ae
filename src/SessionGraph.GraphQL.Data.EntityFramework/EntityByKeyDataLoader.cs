using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Loads the entity of each key. One statement loads those of all keys of a level.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TKey">The key: the type of a column, or a record of several columns.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="contexts">Creates a context for each statement.</param>
/// <param name="batchScheduler">Dispatches the batches.</param>
/// <param name="options">The options; null for the defaults.</param>
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

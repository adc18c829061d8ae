using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;

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
    DataLoaderOptions? options = null) : BatchDataLoader<TKey, TEntity>(batchScheduler, options)
    where TContext : DbContext
    where TKey : notnull
    where TEntity : class
{
    private readonly IBatchScheduler _batchScheduler = batchScheduler;
    private readonly DataLoaderOptions? _options = options;
    private readonly ConcurrentDictionary<Selection, IDataLoader<TKey, TEntity>> _bySelection = new();

    /// <summary>The lambda from an entity to its key.</summary>
    protected abstract Expression<Func<TEntity, TKey>> Key { get; }

    /// <summary>
    /// The loader that reads only what the selection below the resolved field needs. Its entities lack the rest, so what a resolver
    /// itself reads of them is to be required by a field.
    /// </summary>
    public IDataLoader<TKey, TEntity> Select(IResolverContext context)
    {
        // Every parent asks: only the first looks at the selection.
        if (!_bySelection.TryGetValue(context.Selection, out var loader))
            _bySelection[context.Selection] = loader = CreateBranch(context);

        return loader;
    }

    /// <summary>The entities to load from.</summary>
    protected abstract IQueryable<TEntity> Query(TContext context);

    /// <summary>
    /// The condition on the entities of these keys; it may let others through, which are dropped. A key of several columns overrides
    /// this, since no database takes a record.
    /// </summary>
    protected virtual Expression<Func<TEntity, bool>> Where(IReadOnlyList<TKey> keys) => KeyCondition.In(Key, keys);

    /// <inheritdoc />
    protected sealed override Task<IReadOnlyDictionary<TKey, TEntity>> LoadBatchAsync(
        IReadOnlyList<TKey> keys,
        CancellationToken cancellationToken)
        => ReadAsync(keys, LoaderQuery<TEntity>.Whole, cancellationToken);

    private async Task<IReadOnlyDictionary<TKey, TEntity>> ReadAsync(
        IReadOnlyList<TKey> keys,
        LoaderQuery<TEntity> read,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var getKey = KeyGetter.Of(context, GetType(), Key);
        var entities = new Dictionary<TKey, TEntity>(keys.Count);
        foreach (var entity in await read.ToListAsync(Query(context).Where(Where(keys)), contexts, cancellationToken))
            entities[getKey(entity)] = entity;

        return entities;
    }

    private IDataLoader<TKey, TEntity> CreateBranch(IResolverContext context)
    {
        var read = LoaderQuery<TEntity>.Get(context, contexts, Key, GetType());
        return read.Selection.Selector is null
            ? this
            : (IDataLoader<TKey, TEntity>)Branch(
                read.Selection.Name,
                static (_, _, state) => new Projected(state.Loader, state.Read, state.Scheduler, state.Options),
                (Loader: this, Read: read, Scheduler: _batchScheduler, Options: _options));
    }

    private sealed class Projected(
        EntityByKeyDataLoader<TContext, TKey, TEntity> loader,
        LoaderQuery<TEntity> read,
        IBatchScheduler batchScheduler,
        DataLoaderOptions? options) : BatchDataLoader<TKey, TEntity>(batchScheduler, options)
    {
        protected override Task<IReadOnlyDictionary<TKey, TEntity>> LoadBatchAsync(
            IReadOnlyList<TKey> keys,
            CancellationToken cancellationToken)
            => loader.ReadAsync(keys, read, cancellationToken);
    }
}

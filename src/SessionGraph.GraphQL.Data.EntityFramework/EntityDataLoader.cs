using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Loads entities by key, those of all keys of a level by one statement.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TKey">The key: a column's type, or a record of several columns' values.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TValue">What a key's entities become.</typeparam>
public abstract class EntityDataLoader<TContext, TKey, TEntity, TValue> : DataLoaderBase<TKey, TValue>
    where TContext : DbContext
    where TKey : notnull
    where TEntity : class
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly IBatchScheduler _batchScheduler;
    private readonly DataLoaderOptions? _options;
    private volatile Selected? _lastSelected;

    private protected EntityDataLoader(IDbContextFactory<TContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions? options)
        : base(batchScheduler, options)
        => (_contexts, _batchScheduler, _options) = (contexts, batchScheduler, options);

    private protected delegate ValueTask<Func<TKey, TResult?>> Read<TResult>(
        Func<TContext> getContext, IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <summary>The lambda from an entity to the key that it belongs to; made of the entity's members, and always the same.</summary>
    protected abstract Expression<Func<TEntity, TKey>> Key { get; }

    /// <summary>
    /// The loader that reads only what the selection below the resolved field needs. Its entities lack the rest, so what a resolver
    /// itself reads of them is to be required by a field.
    /// </summary>
    public IDataLoader<TKey, TValue> Select(IResolverContext context)
    {
        // Every parent asks: only the first looks at the selection.
        if (_lastSelected is { } last && last.Selection == context.Selection)
            return last.Loader;

        var query = context.Selection.Features
            .GetOrAdd(static () => new PlanCache<SelectionKey, LoaderQuery<TKey, TEntity>>(PlanCacheSize.Selections))
            .GetOrAdd(
                new SelectionKey(context.IncludeFlags, GetType().FullName!),
                (Loader: this, Context: context),
                static state => state.Loader.CreateQuery(state.Context));
        var loader = CreateBranch(query);
        _lastSelected = new Selected(context.Selection, loader);
        return loader;
    }

    /// <summary>The entities to load from, by default all; their order is that of each key's.</summary>
    protected virtual IQueryable<TEntity> Query(TContext context) => context.Set<TEntity>();

    /// <summary>
    /// The condition on the entities of these keys; it may let others through, which are dropped. A key of several columns overrides
    /// this, since no database takes a record.
    /// </summary>
    protected virtual Expression<Func<TEntity, bool>> Where(IReadOnlyList<TKey> keys) => KeyCondition.In(Key, keys);

    /// <inheritdoc />
    protected sealed override ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, CancellationToken cancellationToken)
        => FetchAsync(Reading(LoaderQuery<TKey, TEntity>.Whole), keys, results, cancellationToken);

    /// <summary>What finds a key's value among the entities.</summary>
    private protected abstract Func<TKey, TValue?> Index(IReadOnlyList<TEntity> entities, Func<TEntity, TKey> getKey);

    /// <summary>The loader, with batches and a cache of its own, that reads the keys' entities this way.</summary>
    private protected IDataLoader<TKey, TResult> Branch<TResult>(string name, Read<TResult> read)
        => (IDataLoader<TKey, TResult>)Branch(
            name, static (_, _, state) => new Reader<TResult>(state.Loader, state.Read), (Loader: this, Read: read));

    /// <summary>The key as a function.</summary>
    private protected Func<TEntity, TKey> GetKeyGetter(TContext context) => KeyGetter.Of(context, GetType(), Key);

    private IDataLoader<TKey, TValue> CreateBranch(LoaderQuery<TKey, TEntity> query)
        => query.Selection.Selector is null ? this : Branch(query.Selection.Name, Reading(query));

    private LoaderQuery<TKey, TEntity> CreateQuery(IResolverContext context)
    {
        using var store = _contexts.CreateDbContext();
        context.Schema.Features.Get<EntityFrameworkQueryExecutor>()?.Observe(store);
        return LoaderQuery<TKey, TEntity>.Create(context, store, Key, GetType());
    }

    private Read<TValue> Reading(LoaderQuery<TKey, TEntity> query) => async (getContext, keys, cancellationToken) =>
    {
        var entities = await query.ToListAsync(
            keys, GetType(), () => Query(getContext()).Where(Where(keys)), _contexts, _batchScheduler.ResultLimits, cancellationToken);
        return Index(entities, query.GetKey ?? GetKeyGetter(getContext()));
    };

    // A query that is remembered takes no context.
    private async ValueTask FetchAsync<TResult>(
        Read<TResult> read, IReadOnlyList<TKey> keys, Memory<Result<TResult?>> results, CancellationToken cancellationToken)
    {
        TContext? context = null;
        try
        {
            var find = await read(() => context ??= _contexts.CreateDbContext(), keys, cancellationToken);
            for (var index = 0; index < keys.Count; index++)
                results.Span[index] = find(keys[index]);
        }
        finally
        {
            if (context is not null)
                await context.DisposeAsync();
        }
    }

    private sealed record Selected(Selection Selection, IDataLoader<TKey, TValue> Loader);

    private sealed class Reader<TResult>(EntityDataLoader<TContext, TKey, TEntity, TValue> loader, Read<TResult> read)
        : DataLoaderBase<TKey, TResult>(loader._batchScheduler, loader._options)
    {
        protected override ValueTask FetchAsync(
            IReadOnlyList<TKey> keys, Memory<Result<TResult?>> results, CancellationToken cancellationToken)
            => loader.FetchAsync(read, keys, results, cancellationToken);
    }
}

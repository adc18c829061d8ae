using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Loads entities by key. One statement loads those of all keys of a level.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TKey">The key: the type of a column, or a record of several columns.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TValue">The value of a key: an entity, or an array of entities.</typeparam>
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

    /// <summary>The lambda from an entity to its key. It reads the entity's members only, and captures nothing.</summary>
    protected abstract Expression<Func<TEntity, TKey>> Key { get; }

    /// <summary>
    /// A loader that reads only the members that the selection of the field needs. Other members of its entities are not set, so a resolver may read
    /// members only if the fields require them.
    /// </summary>
    public IDataLoader<TKey, TValue> Select(IResolverContext context)
    {
        // This is called for every parent, and only the first call reads the selection.
        if (_lastSelected is { } last && last.Selection == context.Selection)
            return last.Loader;

        var query = SelectionPlans.Of<LoaderQuery<TKey, TEntity>>(context.Selection).GetOrAdd(
            new SelectionKey(context.IncludeFlags, GetType().FullName!),
            (Loader: this, Context: context),
            static state => state.Loader.CreateQuery(state.Context));
        var loader = CreateBranch(query);
        _lastSelected = new Selected(context.Selection, loader);
        return loader;
    }

    /// <summary>The entities to load, by default all. The entities of a key keep the order of this query.</summary>
    protected virtual IQueryable<TEntity> Query(TContext context) => context.Set<TEntity>();

    /// <summary>
    /// The condition that an entity has one of these keys. It may match other entities, which are dropped. Override it for a key of several columns,
    /// because databases have no records.
    /// </summary>
    protected virtual Expression<Func<TEntity, bool>> Where(IReadOnlyList<TKey> keys) => KeyCondition.In(Key, keys);

    /// <inheritdoc />
    protected sealed override ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, CancellationToken cancellationToken)
        => FetchAsync(Reading(LoaderQuery<TKey, TEntity>.Whole), keys, results, cancellationToken);

    /// <summary>Creates the function that finds the value of a key among the entities.</summary>
    private protected abstract Func<TKey, TValue?> Index(IReadOnlyList<TEntity> entities, Func<TEntity, TKey> getKey);

    /// <summary>Gets a loader with its own batches and cache that reads with this delegate.</summary>
    private protected IDataLoader<TKey, TResult> Branch<TResult>(string name, Read<TResult> read)
        => (IDataLoader<TKey, TResult>)Branch(
            name, static (_, _, state) => new Reader<TResult>(state.Loader, state.Read), (Loader: this, Read: read));

    /// <summary>The compiled key.</summary>
    private protected Func<TEntity, TKey> GetKeySelector(TContext context) => CompiledKeySelector.Get(context, GetType(), Key);

    private IDataLoader<TKey, TValue> CreateBranch(LoaderQuery<TKey, TEntity> query)
        => query.Projection.Selector is null ? this : Branch(query.Projection.Name, Reading(query));

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
        return Index(entities, query.GetKey ?? GetKeySelector(getContext()));
    };

    // A cached query needs no context.
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

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Loads the entities of each key, or a page of them. One statement loads those of all keys of a level.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <typeparam name="TKey">The key: the type of a column, or a record of several columns. A record does not support paging.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="contexts">Creates a context for each statement.</param>
/// <param name="batchScheduler">Dispatches the batches.</param>
/// <param name="options">The options; null for the defaults.</param>
public abstract class EntitiesByKeyDataLoader<TContext, TKey, TEntity>(
    IDbContextFactory<TContext> contexts,
    IBatchScheduler batchScheduler,
    DataLoaderOptions? options = null) : EntityDataLoader<TContext, TKey, TEntity, TEntity[]>(contexts, batchScheduler, options)
    where TContext : DbContext
    where TKey : notnull
    where TEntity : class
{
    private readonly Dictionary<(Selection, PagingArguments), IDataLoader> _pages = [];

    /// <summary>
    /// A loader for one page of each key's entities, with the filter, the order and the selection of the query. An order in <see
    /// cref="EntityDataLoader{TContext, TKey, TEntity, TValue}.Query"/> is ignored.
    /// </summary>
    public IDataLoader<TKey, Connection<TEntity>> With(PagingArguments pagingArguments, QueryContext<TEntity> query)
        => GetPages<Connection<TEntity>>(pagingArguments, query, isPassThrough: false);

    /// <summary>The same for a resolver that returns its page without reading the items, so that they can be serialized while they are read.</summary>
    public IDataLoader<TKey, PassThroughConnection<TEntity>> WithPassThrough(PagingArguments pagingArguments, QueryContext<TEntity> query)
        => GetPages<PassThroughConnection<TEntity>>(pagingArguments, query, isPassThrough: true);

    // This is called for every parent, and only the first call creates the loader of pages. A selection has one resolver.
    private IDataLoader<TKey, TConnection> GetPages<TConnection>(
        PagingArguments pagingArguments, QueryContext<TEntity> query, bool isPassThrough)
        where TConnection : PassThroughConnection<TEntity>
    {
        var selection = query.Context.Selection;
        lock (_pages)
        {
            if (_pages.TryGetValue((selection, pagingArguments), out var known) && known is IDataLoader<TKey, TConnection> loader)
                return loader;
        }

        var pages = Branch($"{selection.Id} {pagingArguments} {isPassThrough}", Reading<TConnection>(pagingArguments, query, isPassThrough));
        lock (_pages)
            _pages[(selection, pagingArguments)] = pages;

        return pages;
    }

    private protected sealed override Func<TKey, TEntity[]> Index(IReadOnlyList<TEntity> entities, Func<TEntity, TKey> getKey)
    {
        var byKey = entities.ToLookup(getKey);
        return key => [.. byKey[key]];
    }

    private Read<TConnection> Reading<TConnection>(PagingArguments pagingArguments, QueryContext<TEntity> query, bool isPassThrough)
        where TConnection : PassThroughConnection<TEntity>
    {
        var key = Key;
        if (key.Body is NewExpression)
            throw new NotSupportedException($"{GetType().Name}: a key of several columns does not support paging.");

        var pages = new ConnectionBatch<TKey, TEntity>(pagingArguments, query, key, isPassThrough);
        var features = query.Context.Schema.Features;
        return async (getContext, keys, cancellationToken) =>
        {
            var source = features.Get<QueryExecutors>()!.Find(Query(Observe(getContext())));
            var find = await pages.ReadAsync(source, keys, () => Where(keys), () => GetKeySelector(getContext()), cancellationToken);
            return one => (TConnection?)(PassThroughConnection<TEntity>?)find(one);
        };

        TContext Observe(TContext context)
        {
            features.Get<EntityFrameworkQueryExecutor>()?.Observe(context);
            return context;
        }
    }
}

using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>The source of a loader's pages, for one selection; cached.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="key">The lambda from an entity to its key.</param>
/// <param name="isPlain">Whether the loader does not override <c>Query</c>, so that its source is always the same.</param>
internal sealed class LoaderPages<TKey, TEntity>(Expression<Func<TEntity, TKey>> key, bool isPlain)
{
    private volatile ListSource<TEntity>? _first;

    /// <summary>The lambda from an entity to its key.</summary>
    public Expression<Func<TEntity, TKey>> Key => key;

    /// <summary>The source of the pages. A plain loader builds its query for the first request only.</summary>
    public ListSource<TEntity> GetSource(QueryExecutors executors, Func<IQueryable<TEntity>> getRows)
    {
        if (_first is { } first)
            return new ListSource<TEntity>(first.Executor, first.Entity, getRows) { Identity = first.Identity };

        var source = executors.Find(getRows());
        if (isPlain)
        {
            // The cached source must not contain the rows, because they refer to a context.
            _first = new ListSource<TEntity>(source.Executor, source.Entity, () => throw new InvalidOperationException("The cached source has no rows."))
            {
                Identity = source.Identity,
            };
        }

        return source;
    }
}

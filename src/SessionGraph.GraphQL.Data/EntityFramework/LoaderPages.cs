using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>What a loader's pages of a selection are made with; kept with the plan.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="key">The lambda from an entity to its key.</param>
/// <param name="isPlain">Whether the pages are taken from all entities, by any loader.</param>
internal sealed class LoaderPages<TKey, TEntity>(Expression<Func<TEntity, TKey>> key, bool isPlain)
{
    private volatile Told? _told;

    /// <summary>The lambda from an entity to its key.</summary>
    public Expression<Func<TEntity, TKey>> Key => key;

    /// <summary>What the pages are taken from; without a query of it where what its backend tells of it is known.</summary>
    public ListSource<TEntity> GetSource(QueryBackends backends, Func<IQueryable<TEntity>> getRows)
    {
        if (_told is { } told)
            return new ListSource<TEntity>(told.Backend, told.Entity, getRows) { Identity = told.Identity };

        var source = backends.Find(getRows());
        if (isPlain)
            _told = new Told(source.Backend, source.Entity, source.Identity);

        return source;
    }

    private sealed record Told(IQueryBackend Backend, EntityModel Entity, QuerySource? Identity);
}

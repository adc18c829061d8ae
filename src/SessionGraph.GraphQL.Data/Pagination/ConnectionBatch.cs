using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// The same page of many lists, each of the rows of one key: at most one statement for the items of all, and one for all their
/// <c>totalCount</c>s.
/// </summary>
/// <typeparam name="TKey">The key: a column's type.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="arguments">Where the pages are.</param>
/// <param name="query">What is asked of the rows.</param>
/// <param name="key">The lambda from a row to its key.</param>
internal sealed class ConnectionBatch<TKey, TEntity>(
    PagingArguments arguments,
    QueryContext<TEntity> query,
    Expression<Func<TEntity, TKey>> key)
    where TKey : notnull
{
    /// <summary>What finds a key's page.</summary>
    /// <param name="source">The rows of the keys.</param>
    /// <param name="keyCount">How many keys there are.</param>
    /// <param name="getKey">The key as a function.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Func<TKey, Connection<TEntity>?>> ReadAsync(
        IQueryable<TEntity> source, int keyCount, Func<TEntity, TKey> getKey, CancellationToken cancellationToken)
    {
        var (backend, entity) = query.Context.Schema.Features.Get<QueryBackends>()!.Find(source);
        var rows = query.Filter(source);
        var slice = new ConnectionSlice<TEntity>(arguments, ConnectionSelection.Of(query), query.GetOrder(entity, rows));

        List<TEntity> items = [];
        if (slice.WantsRows || slice.WantsMore)
        {
            var between = slice.Between(rows);
            items = await ToListAsync(
                keyCount is 1 ? slice.Sort(between).Take(slice.Count) : PageOfEach(slice, source, between), Select(entity, slice));
        }

        List<KeyValuePair<TKey, int>> counts = [];
        if (slice.Selection.TotalCount)
            counts = await ToListAsync(Count(rows), EntitySelection<KeyValuePair<TKey, int>>.Whole);

        var itemsByKey = items.ToLookup(getKey);
        var countByKey = counts.ToDictionary();
        return one => slice.ToConnection([.. itemsByKey[one]], countByKey.GetValueOrDefault(one));

        Task<List<TRow>> ToListAsync<TRow>(IQueryable<TRow> read, EntitySelection<TRow> selection)
            => backend.ToListAsync(read, selection, query.Context.Services, cancellationToken);
    }

    // Of many keys a store numbers the rows within each: ROW_NUMBER() OVER (PARTITION BY …).
    private IQueryable<TEntity> PageOfEach(ConnectionSlice<TEntity> slice, IQueryable<TEntity> source, IQueryable<TEntity> rows)
    {
        var one = Expression.Parameter(typeof(TKey), "key");
        var ofOne = rows.Where(Expression.Lambda<Func<TEntity, bool>>(Expression.Equal(key.Body, one), key.Parameters));
        var pageOfOne = slice.Sort(ofOne).Take(slice.Count).Expression;
        return slice.Sort(source.Select(key).Distinct().SelectMany(Expression.Lambda<Func<TKey, IEnumerable<TEntity>>>(pageOfOne, one)));
    }

    private IQueryable<KeyValuePair<TKey, int>> Count(IQueryable<TEntity> rows)
        => rows.GroupBy(key).Select(group => new KeyValuePair<TKey, int>(group.Key, group.Count()));

    private EntitySelection<TEntity> Select(EntityModel entity, ConnectionSlice<TEntity> slice)
        => MemberCollector.Collect(key) is { } members
            ? query.Select(
                entity,
                slice.Selection.Nodes,
                [.. slice.Members.Concat(members.Select(name => new WantedMember(typeof(TEntity), name))).Distinct()])
            : EntitySelection<TEntity>.Whole;
}

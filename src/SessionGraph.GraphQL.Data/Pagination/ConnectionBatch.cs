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
/// <param name="isHandedOn">Whether nobody but the response looks at the items.</param>
internal sealed class ConnectionBatch<TKey, TEntity>(
    PagingArguments arguments,
    QueryContext<TEntity> query,
    Expression<Func<TEntity, TKey>> key,
    bool isHandedOn)
    where TKey : notnull
{
    /// <summary>What finds a key's page.</summary>
    /// <param name="source">The rows of all keys there are.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="ofKeys">Makes the condition that a row is of one of the keys.</param>
    /// <param name="getKey">Makes the key as a function.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Func<TKey, Connection<TEntity>?>> ReadAsync(
        ListSource<TEntity> source,
        IReadOnlyList<TKey> keys,
        Func<Expression<Func<TEntity, bool>>> ofKeys,
        Func<Func<TEntity, TKey>> getKey,
        CancellationToken cancellationToken)
    {
        var (backend, entity) = (source.Backend, source.Entity);
        var plan = query.Plan(source, arguments);
        var slice = plan.Slice;
        var written = await TryWriteAsync();
        var items = written is null ? await ReadItemsAsync() : [];
        var counts = slice.Selection.TotalCount
            ? await ToListAsync(Count(query.Filter(source.Rows).Where(ofKeys())), EntitySelection<KeyValuePair<TKey, int>>.Whole)
            : [];

        var itemsByKey = items.Count is 0 ? null : items.ToLookup(getKey());
        var countByKey = counts.ToDictionary();
        return one => written?.GetValueOrDefault(one) is { } page
            ? slice.ToConnection(new WrittenList<TEntity>(page), page.HasMore, countByKey.GetValueOrDefault(one))
            : slice.ToConnection([.. itemsByKey?[one] ?? []], countByKey.GetValueOrDefault(one));

        async ValueTask<Dictionary<TKey, WrittenRows<TEntity>>?> TryWriteAsync()
            => isHandedOn && slice.WantsRows && slice.IsOfNodes
                && query.Context.Selection.Field.MiddlewareCount is 0
                && query.SelectRows(entity, slice.Selection.Nodes) is { } fields
                ? await backend.TryWriteEachAsync(
                    PagesOfOne(),
                    Select(entity, slice),
                    new RowRequest(fields, slice.Arguments.Size, slice.Members, query.Context.ResultLimits),
                    query.Context.Services,
                    cancellationToken)
                : null;

        async Task<List<TEntity>> ReadItemsAsync()
        {
            if (!slice.WantsRows && !slice.WantsMore)
                return [];

            var selection = Select(entity, slice);
            return await backend.TryReadEachAsync(PagesOfOne(), selection, query.Context.ResultLimits, query.Context.Services, cancellationToken)
                ?? await ToListAsync(PageOfEach(slice, source.Rows.Where(ofKeys()), slice.Between(query.Filter(source.Rows).Where(ofKeys()))), selection);
        }

        KeyedQuery<TKey, TEntity> PagesOfOne()
        {
            var one = GetFirstKey(plan, keys);
            var rows = plan.Query(source, () => PageOfOne(slice, slice.Between(query.Filter(source.Rows)), one), query.FilterOperands);
            return new KeyedQuery<TKey, TEntity>(rows, one, keys, key);
        }

        Task<List<TRow>> ToListAsync<TRow>(IQueryable<TRow> read, EntitySelection<TRow> selection)
            => backend.ToListAsync(new PlannedQuery<TRow>(read), selection, query.Context.ResultLimits, query.Context.Services, cancellationToken);
    }

    // Of many keys a store joins the first rows of each, or numbers the rows within each: ROW_NUMBER() OVER (PARTITION BY …).
    private IQueryable<TEntity> PageOfEach(ConnectionSlice<TEntity> slice, IQueryable<TEntity> source, IQueryable<TEntity> rows)
    {
        var one = Expression.Parameter(typeof(TKey), "key");
        var pageOfOne = PageOfOne(slice, rows, one).Expression;
        return slice.Sort(source.Select(key).Distinct().SelectMany(Expression.Lambda<Func<TKey, IEnumerable<TEntity>>>(pageOfOne, one)));
    }

    // A remembered query has the key in the place where it stood when it was built.
    private static Expression GetFirstKey(ListPlan<TEntity> plan, IReadOnlyList<TKey> keys)
        => plan.Memory?.GetOrAdd(() => Operand<TKey>.Of(keys[0])) ?? Operand<TKey>.Of(keys[0]);

    private IQueryable<TEntity> PageOfOne(ConnectionSlice<TEntity> slice, IQueryable<TEntity> rows, Expression one)
    {
        var ofOne = rows.Where(Expression.Lambda<Func<TEntity, bool>>(Expression.Equal(key.Body, one), key.Parameters));
        return slice.Sort(ofOne).Take(slice.Count);
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

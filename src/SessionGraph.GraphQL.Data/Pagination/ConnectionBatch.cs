using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// Reads the same page of many nested lists, one list for each key. It runs at most one statement for the items of all lists, and one for
/// the total counts of all lists.
/// </summary>
/// <typeparam name="TKey">The type of the key, which is a column.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="arguments">The page.</param>
/// <param name="query">The field's arguments.</param>
/// <param name="key">The lambda from an item to its key.</param>
/// <param name="isPassThrough">Whether the resolver returns the pages without reading the items.</param>
internal sealed class ConnectionBatch<TKey, TEntity>(
    PagingArguments arguments,
    QueryContext<TEntity> query,
    Expression<Func<TEntity, TKey>> key,
    bool isPassThrough)
    where TKey : notnull
{
    /// <summary>Reads the pages, and returns a function from a key to its page.</summary>
    /// <param name="source">The rows of all keys.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="createFilter">Creates the condition that a row has one of the keys.</param>
    /// <param name="getKeySelector">Gets the compiled key.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<Func<TKey, Connection<TEntity>?>> ReadAsync(
        ListSource<TEntity> source,
        IReadOnlyList<TKey> keys,
        Func<Expression<Func<TEntity, bool>>> createFilter,
        Func<Func<TEntity, TKey>> getKeySelector,
        CancellationToken cancellationToken)
    {
        var (executor, limits) = (source.Executor, query.Context.ResultLimits);
        var plan = query.GetPlan(source, arguments, GetNeeds());
        var slice = plan.Slice;
        var listKeys = new ListKeys<TKey, TEntity>(keys, key, plan.GetKeyOperand(() => Operand<TKey>.Of(keys[0])));
        var request = query.CreateRequest(source, plan, () => PageOfOne(slice, slice.Between(query.Filter(source.Rows)), listKeys.Operand));
        var written = slice.WantsRows && plan.JsonProjection is not null
            ? await executor.TryReadJsonOfEachAsync(request, listKeys, cancellationToken)
            : null;
        var items = written is null && (slice.WantsRows || slice.WantsMore) ? await ReadItemsAsync() : [];
        var counts = slice.Selection.TotalCount ? await executor.ToListAsync(Count(OfKeys(source.Rows)), limits, cancellationToken) : [];
        var itemsByKey = items.Count is 0 ? null : items.ToLookup(getKeySelector());
        var countByKey = counts.ToDictionary();
        return each => written?.GetValueOrDefault(each) is { } page
            ? slice.ToConnection(new PreserializedList<TEntity>(page), page.HasMore, countByKey.GetValueOrDefault(each))
            : slice.ToConnection([.. itemsByKey?[each] ?? []], countByKey.GetValueOrDefault(each));

        async Task<List<TEntity>> ReadItemsAsync()
            => await executor.TryReadEachAsync(request, listKeys, cancellationToken)
                ?? await executor.ReadAsync(query.CreateRequest(source, plan with { Filter = null }, BuildAll), cancellationToken);

        IQueryable<TEntity> BuildAll() => PageOfEach(slice, source.Rows.Where(createFilter()), slice.Between(OfKeys(source.Rows)));
        IQueryable<TEntity> OfKeys(IQueryable<TEntity> rows) => query.Filter(rows).Where(createFilter());
    }

    // EF Core translates this to a lateral join, or to ROW_NUMBER() OVER (PARTITION BY …).
    private IQueryable<TEntity> PageOfEach(ConnectionSlice<TEntity> slice, IQueryable<TEntity> source, IQueryable<TEntity> rows)
    {
        var one = Expression.Parameter(typeof(TKey), "key");
        var pageOfOne = PageOfOne(slice, rows, one).Expression;
        return slice.Sort(source.Select(key).Distinct().SelectMany(Expression.Lambda<Func<TKey, IEnumerable<TEntity>>>(pageOfOne, one)));
    }

    private IQueryable<TEntity> PageOfOne(ConnectionSlice<TEntity> slice, IQueryable<TEntity> rows, Expression one)
    {
        var ofOne = rows.Where(Expression.Lambda<Func<TEntity, bool>>(Expression.Equal(key.Body, one), key.Parameters));
        return slice.Sort(ofOne).Take(slice.Count);
    }

    private IQueryable<KeyValuePair<TKey, int>> Count(IQueryable<TEntity> rows)
        => rows.GroupBy(key).Select(group => new KeyValuePair<TKey, int>(group.Key, group.Count()));

    // Items are looked up by key, so their key is always read. When the members of the key are unknown, whole entities are read.
    private ItemNeeds GetNeeds()
    {
        var members = MemberCollector.Collect(key);
        return new ItemNeeds(
            members is not null,
            // The field has no middleware of its own here: any may look at the items.
            isPassThrough && query.Context.Selection.Field.MiddlewareCount is 0,
            [.. (members ?? []).Select(name => new RequiredMember(typeof(TEntity), name))]);
    }
}

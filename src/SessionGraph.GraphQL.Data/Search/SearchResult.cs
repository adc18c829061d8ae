using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Search;

/// <summary>
/// Reads a page of the rows that a search finds, sorted by score. When the query has an <c>order</c> or no search, <paramref
/// name="unranked"/> reads the page.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class SearchResult<TEntity>(IListResult<TEntity> unranked, PagingOptions options, SearchType<TEntity> search)
    : IListResult<TEntity>
{
    private OrderKey<Ranked<TEntity>>[]? _keys;

    public async Task<object> ExecuteAsync(QueryContext<TEntity> query, ListSource<TEntity> source)
    {
        if (SearchWords.Read(query.Context) is not { } words)
            return await unranked.ExecuteAsync(query, source);

        try
        {
            return query.Field.Sort?.GetKeys(query.Context.ArgumentOptional<IEnumerable>("order").Value).Count > 0
                ? await unranked.ExecuteAsync(query, source.Over(search.Find(source.Rows, words)))
                : await ExecuteRankedAsync(query, source, words);
        }
        catch (Exception exception) when (exception.GetBaseException() is NotSupportedException)
        {
            throw SearchErrors.NotSupported();
        }
    }

    private async Task<object> ExecuteRankedAsync(QueryContext<TEntity> query, ListSource<TEntity> source, IReadOnlyList<string> words)
    {
        var (executor, cancellationToken) = (source.Executor, query.Context.RequestAborted);
        var primaryKey = query.Field.GetPrimaryKey(source.Entity);
        var slice = new ConnectionSlice<Ranked<TEntity>>(
            PagingArguments.Read(query.Context, options), ConnectionSelection.Of(query), GetOrder(primaryKey, source.Entity.NullOrder, words));
        var rows = query.Filter(source.Rows);
        var sorted = slice.Sort(slice.Between(search.Rank(rows, words)));
        if (slice.WantsRows)
        {
            var selection = query.Select(
                source.Entity,
                slice.Selection.Nodes,
                slice.Selection.Cursors ? [.. primaryKey.SelectMany(key => key.Members)] : [],
                query.Field.IsProjected);
            var read = await executor.ToListAsync(Project(sorted.Take(slice.Count), selection), query.Context.ResultLimits, cancellationToken);
            return slice.ToConnection(read, await CountAsync()).Select(ranked => ranked.Row);
        }

        var hasMore = slice.WantsMore && await executor.AnyAsync(sorted.Skip(slice.Arguments.Size), cancellationToken);
        return slice.ToConnection([], hasMore, await CountAsync()).Select(ranked => ranked.Row);

        async Task<int> CountAsync()
            => slice.Selection.TotalCount ? await executor.CountAsync(search.Find(rows, words), cancellationToken) : 0;
    }

    // Scores for different words are not comparable, so a cursor is valid for the same words only.
    private KeysetOrder<Ranked<TEntity>> GetOrder(
        IReadOnlyList<OrderKey<TEntity>> primaryKey, NullOrder nullOrder, IReadOnlyList<string> words)
    {
        _keys ??= CreateKeys(primaryKey);
        return KeysetOrder<Ranked<TEntity>>.Create(_keys, _keys[1..], nullOrder).Of(string.Join(' ', words));
    }

    private static OrderKey<Ranked<TEntity>>[] CreateKeys(IReadOnlyList<OrderKey<TEntity>> primaryKey)
    {
        var ranked = Expression.Parameter(typeof(Ranked<TEntity>), "ranked");
        var row = Expression.Property(ranked, nameof(Ranked<>.Row));
        var score = Key(Expression.Property(ranked, nameof(Ranked<>.Score)));
        return [score.In(SortDirection.Descending), .. primaryKey.SelectMany(key => key.Members).Select(member => Key(Expression.Property(row, member.Name)))];

        OrderKey<Ranked<TEntity>> Key(Expression value)
            => OrderKey<Ranked<TEntity>>.Create(new FieldBinding(Expression.Lambda(value, ranked)));
    }

    private static IQueryable<Ranked<TEntity>> Project(IQueryable<Ranked<TEntity>> rows, EntityProjection<TEntity> selection)
    {
        if (selection.Selector is null)
            return rows;

        var ranked = Expression.Parameter(typeof(Ranked<TEntity>), "ranked");
        var (row, score) = (typeof(Ranked<TEntity>).GetProperty(nameof(Ranked<>.Row))!, typeof(Ranked<TEntity>).GetProperty(nameof(Ranked<>.Score))!);
        return rows.Select(Expression.Lambda<Func<Ranked<TEntity>, Ranked<TEntity>>>(
            Expression.MemberInit(
                Expression.New(typeof(Ranked<TEntity>)),
                Expression.Bind(row, ParameterReplacer.Inline(selection.Selector, Expression.Property(ranked, row))),
                Expression.Bind(score, Expression.Property(ranked, score))),
            ranked));
    }
}

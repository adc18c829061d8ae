using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Search;

/// <summary>
/// A connection that can be searched: the best match first, unless the client orders otherwise; then it is <paramref name="unranked"/>
/// over what is found.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class SearchResult<TEntity>(IQueryResult<TEntity> unranked, PagingOptions options, SearchType<TEntity> search)
    : IQueryResult<TEntity>
{
    private OrderKey<Ranked<TEntity>>[]? _keys;

    public async Task<object> ExecuteAsync(QueryRequest<TEntity> request)
    {
        if (SearchWords.Read(request.Context) is not { } words)
            return await unranked.ExecuteAsync(request);

        try
        {
            return request.Field.Sort?.GetKeys(request.Context.ArgumentOptional<IEnumerable>("order").Value).Count > 0
                ? await unranked.ExecuteAsync(request.Over(search.Find(request.Source, words)))
                : await ExecuteRankedAsync(request, words);
        }
        catch (Exception exception) when (exception.GetBaseException() is NotSupportedException)
        {
            throw SearchErrors.NotSupported();
        }
    }

    private async Task<object> ExecuteRankedAsync(QueryRequest<TEntity> request, IReadOnlyList<string> words)
    {
        var slice = new ConnectionSlice<Ranked<TEntity>>(
            PagingArguments.Read(request.Context, options), ConnectionSelection.Of(request), GetOrder(request, words));
        var rows = request.Filter(request.Source);
        var sorted = slice.Sort(slice.Between(search.Rank(rows, words)));
        if (slice.WantsRows)
        {
            var selection = request.Select(
                slice.Selection.Nodes, slice.Selection.Cursors ? [.. request.PrimaryKey.SelectMany(key => key.Members)] : []);
            var read = await request.ListAsync(Project(sorted.Take(slice.Count), selection));
            return slice.ToConnection(read, await CountAsync()).Select(ranked => ranked.Row);
        }

        var hasMore = slice.WantsMore && await request.AnyAsync(sorted.Skip(slice.Arguments.Size));
        return slice.ToConnection([], hasMore, await CountAsync()).Select(ranked => ranked.Row);

        async Task<int> CountAsync() => slice.Selection.TotalCount ? await request.CountAsync(search.Find(rows, words)) : 0;
    }

    // A score means something among those of the same words only.
    private KeysetOrder<Ranked<TEntity>> GetOrder(QueryRequest<TEntity> request, IReadOnlyList<string> words)
    {
        _keys ??= CreateKeys(request.PrimaryKey);
        return KeysetOrder<Ranked<TEntity>>.Create(_keys, _keys[1..], request.NullOrder).Of(string.Join(' ', words));
    }

    private static OrderKey<Ranked<TEntity>>[] CreateKeys(IReadOnlyList<OrderKey<TEntity>> primaryKey)
    {
        var ranked = Expression.Parameter(typeof(Ranked<TEntity>), "ranked");
        var row = Expression.Property(ranked, nameof(Ranked<>.Row));
        var score = Key(Expression.Property(ranked, nameof(Ranked<>.Score)));
        return [score.In(SortDirection.Descending), .. primaryKey.SelectMany(key => key.Members).Select(member => Key(Expression.Property(row, member.Name)))];

        OrderKey<Ranked<TEntity>> Key(Expression value)
            => OrderKey<Ranked<TEntity>>.Create(new MemberBinding(Expression.Lambda(value, ranked)));
    }

    private static IQueryable<Ranked<TEntity>> Project(IQueryable<Ranked<TEntity>> rows, EntitySelection<TEntity> selection)
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

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>Reads a page by its number. The store computes only what the query selects.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class PageResult<TEntity>(PageFilter filter, PageSort<TEntity> sort) : IListResult<TEntity>
{
    /// <summary>Builds the predicate of the argument <c>filter</c>.</summary>
    public PageFilter Filter => filter;

    /// <summary>Reads the argument <c>sort</c>.</summary>
    public PageSort<TEntity> Sort => sort;

    public async Task<object> ExecuteAsync(QueryContext<TEntity> query, ListSource<TEntity> source)
    {
        var context = query.Context;
        var details = ReadDetails(context.ArgumentOptional<IReadOnlyDictionary<string, object?>>("page").Value);
        var predicate = filter.Build<TEntity>(
            context.Schema,
            context.ArgumentOptional<IReadOnlyDictionary<string, object?>>("filter").Value);
        var rows = predicate is null ? source.Rows : source.Rows.Where(predicate);
        var order = query.Field.GetOrder(source.Entity, rows, sort.GetKeys(context.ArgumentOptional<string>("sort").Value));
        var (data, hasNextPage) = await ReadAsync(query, source, order.Apply(rows), details);
        var isCounted = context.ArgumentOptional<bool?>("count").Value is true && query.GetSelections("totalCount").Count > 0;
        return new Page<TEntity>(
            data, details, isCounted ? await source.Executor.CountAsync(rows, context.RequestAborted) : null, hasNextPage);
    }

    private static async Task<(List<TEntity> Data, bool HasNextPage)> ReadAsync(
        QueryContext<TEntity> query,
        ListSource<TEntity> source,
        IQueryable<TEntity> rows,
        PageDetails details)
    {
        var data = query.GetSelections("data");
        var wantsMore = query.GetSelections("hasNextPage").Count > 0;
        var offset = (details.Number - 1L) * details.Size;
        // Skip and Take are limited to Int32, and no store has so many rows.
        if (offset + details.Size > int.MaxValue)
            return ([], false);

        var (executor, cancellationToken) = (source.Executor, query.Context.RequestAborted);
        if (data.Count is 0)
            return ([], wantsMore && await executor.AnyAsync(rows.Skip((int)offset + details.Size), cancellationToken));

        if (offset > 0)
            rows = rows.Skip((int)offset);

        var request = query.CreateRequest(source, rows.Take(wantsMore ? details.Size + 1 : details.Size), data);
        var read = await executor.ReadAsync(request, cancellationToken);
        var hasNextPage = read.Count > details.Size;
        if (hasNextPage)
            read.RemoveAt(details.Size);

        return (read, hasNextPage);
    }

    private static PageDetails ReadDetails(IReadOnlyDictionary<string, object?>? page)
    {
        var number = page?.GetValueOrDefault("number") as int? ?? PageDetails.FirstNumber;
        var size = page?.GetValueOrDefault("size") as int? ?? PageDetails.MaxSize;
        if (number < PageDetails.FirstNumber)
            throw PageErrors.OutOfRange("page.number", PageDetails.FirstNumber, null, number);

        return size is >= 1 and <= PageDetails.MaxSize
            ? new PageDetails(number, size)
            : throw PageErrors.OutOfRange("page.size", 1, PageDetails.MaxSize, size);
    }
}

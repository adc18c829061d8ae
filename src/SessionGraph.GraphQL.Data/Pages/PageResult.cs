namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>A page that is found by its number. Only what is selected is asked of the store.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class PageResult<TEntity>(PageFilter filter, PageSort<TEntity> sort) : IQueryResult<TEntity>
{
    /// <summary>Reads the argument <c>filter</c>.</summary>
    public PageFilter Filter => filter;

    /// <summary>Reads the argument <c>sort</c>.</summary>
    public PageSort<TEntity> Sort => sort;

    public async Task<object> ExecuteAsync(QueryRequest<TEntity> request)
    {
        var context = request.Context;
        var details = ReadDetails(context.ArgumentOptional<IReadOnlyDictionary<string, object?>>("page").Value);
        var predicate = filter.Build<TEntity>(
            context.Schema,
            context.ArgumentOptional<IReadOnlyDictionary<string, object?>>("filter").Value);
        var rows = predicate is null ? request.Source : request.Source.Where(predicate);
        var order = request.GetOrder(rows, sort.GetKeys(context.ArgumentOptional<string>("sort").Value));

        var (data, hasNextPage) = await ReadAsync(request, order.Apply(rows), details);
        var isCounted = context.ArgumentOptional<bool?>("count").Value is true && request.GetSelections("totalCount").Count > 0;
        return new Page<TEntity>(data, details, isCounted ? await request.CountAsync(rows) : null, hasNextPage);
    }

    private static async Task<(List<TEntity> Data, bool HasNextPage)> ReadAsync(
        QueryRequest<TEntity> request,
        IQueryable<TEntity> rows,
        PageDetails details)
    {
        var data = request.GetSelections("data");
        var wantsMore = request.GetSelections("hasNextPage").Count > 0;
        var offset = (details.Number - 1L) * details.Size;
        // No store has so many rows.
        if (offset + details.Size > int.MaxValue)
            return ([], false);

        if (data.Count is 0)
            return ([], wantsMore && await request.AnyAsync(rows.Skip((int)offset + details.Size)));

        if (offset > 0)
            rows = rows.Skip((int)offset);

        var read = await request.ReadAsync(new PlannedQuery<TEntity>(rows.Take(wantsMore ? details.Size + 1 : details.Size)), data);
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

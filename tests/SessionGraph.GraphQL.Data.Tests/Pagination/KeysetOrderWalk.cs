using SessionGraph.GraphQL.Data.Pagination;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

internal static class KeysetOrderWalk
{
    /// <summary>All rows, a page at a time, each page after the last row of the one before it.</summary>
    public static List<TRow> Walk<TRow>(this KeysetOrder<TRow> order, IQueryable<TRow> rows, int size, bool isReversed = false)
    {
        var walked = new List<TRow>();
        var rest = rows;
        while (order.Apply(rest, isReversed).Take(size).ToList() is [.., var last] page)
        {
            walked.AddRange(page);
            rest = order.After(rows, order.ReadCursor(order.GetCursor(last, new CursorWriter()))!, isReversed);
        }

        return walked;
    }
}

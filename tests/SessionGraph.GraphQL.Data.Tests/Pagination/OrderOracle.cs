using System.Text;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

/// <summary>The order that rows are to have, by plain comparison of values: what the engine's statements are held against.</summary>
internal static class OrderOracle
{
    /// <summary>The rows by these keys, equal ones by <paramref name="id"/> in the direction of the last key.</summary>
    public static List<TRow> Sort<TRow>(
        IEnumerable<TRow> rows,
        IEnumerable<(Func<TRow, object?> Value, SortDirection Direction)> keys,
        Func<TRow, long> id)
    {
        var all = keys.ToList();
        var isDescending = all is [.., var last] && IsDescending(last.Direction);
        var sorted = rows.ToList();
        sorted.Sort((one, other) =>
        {
            foreach (var (value, direction) in all)
            {
                if (Compare(value(one), value(other), direction) is not 0 and var result)
                    return result;
            }

            return isDescending ? id(other).CompareTo(id(one)) : id(one).CompareTo(id(other));
        });
        return sorted;
    }

    private static int Compare(object? one, object? other, SortDirection direction)
    {
        if (one is null || other is null)
        {
            var rank = (one is null).CompareTo(other is null);
            return direction is SortDirection.AscendingNullsFirst or SortDirection.DescendingNullsFirst ? -rank : rank;
        }

        // As a database compares texts: by their bytes.
        var result = one is string text
            ? Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)other))
            : ((IComparable)one).CompareTo(other);
        return IsDescending(direction) ? -result : result;
    }

    private static bool IsDescending(SortDirection direction)
        => direction is SortDirection.Descending or SortDirection.DescendingNullsFirst;
}

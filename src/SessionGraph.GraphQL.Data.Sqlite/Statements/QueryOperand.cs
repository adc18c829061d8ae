using System.Linq.Expressions;
using System.Numerics;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>A value in a query that differs from request to request.</summary>
/// <param name="Node">The value's node in the query; null when the query is not built.</param>
/// <param name="Type">The type of the value, or of a list's items; never a <see cref="Nullable{T}"/>.</param>
/// <param name="Values">
/// The value, never null. The items of a list: their number is a power of two, and the last is repeated. The keys of a <see cref="UnionAllPerKey"/>,
/// padded with <see cref="DBNull"/>.
/// </param>
/// <param name="IsList">Whether it is a list.</param>
internal readonly record struct QueryOperand(Expression? Node, Type Type, IReadOnlyList<object> Values, bool IsList)
{
    /// <summary>A list of a query that is not built.</summary>
    public static QueryOperand OfList<TItem>(IReadOnlyList<object> padded)
        => new(null, Nullable.GetUnderlyingType(typeof(TItem)) ?? typeof(TItem), padded, IsList: true);

    /// <summary>The number of items that a list is padded to, so that lists have few different lengths.</summary>
    public static int PaddedLength(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)count);

    /// <summary>Repeats a list's last item, which changes no result.</summary>
    public static void Pad(List<object> items)
    {
        var length = PaddedLength(items.Count);
        while (items.Count < length)
            items.Add(items[^1]);
    }
}

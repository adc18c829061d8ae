using System.Linq.Expressions;
using System.Numerics;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>A value in a query that differs from request to request.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Type">Its type, of a list the type of its items; never a <see cref="Nullable{T}"/>.</param>
/// <param name="Values">
/// The value, never null; of a list the items, their number a power of two, the last repeated; of what a statement repeats itself for
/// (<see cref="EachKey"/>) all of them, after the last <see cref="DBNull"/>, which nothing equals.
/// </param>
/// <param name="IsList">Whether it is a list.</param>
internal readonly record struct QueryOperand(Expression Node, Type Type, IReadOnlyList<object> Values, bool IsList)
{
    /// <summary>How many items a list is filled up to: for few lengths of lists.</summary>
    public static int LengthOf(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)count);

    /// <summary>Repeats a list's last item, which changes no answer.</summary>
    public static void FillUp(List<object> items)
    {
        var length = LengthOf(items.Count);
        while (items.Count < length)
            items.Add(items[^1]);
    }
}

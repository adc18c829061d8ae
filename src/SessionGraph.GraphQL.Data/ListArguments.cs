using System.Collections;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data;

/// <summary>The arguments of a list, and what it is of: equal ones make the same query.</summary>
/// <param name="Source">What the list is of.</param>
/// <param name="IncludeFlags">The conditions that hold.</param>
/// <param name="Paging">Which page it is.</param>
/// <param name="Where">The filter.</param>
/// <param name="Order">The order.</param>
internal sealed record ListArguments(QuerySource Source, IncludeFlags IncludeFlags, PagingArguments Paging, object? Where, object? Order)
{
    public bool Equals(ListArguments? other)
        => other is not null
            && IncludeFlags == other.IncludeFlags
            && Paging == other.Paging
            && Source == other.Source
            && AreEqual(Where, other.Where)
            && AreEqual(Order, other.Order);

    public override int GetHashCode() => HashCode.Combine(Source, IncludeFlags, Paging);

    // Literals are the very objects of the plan; what holds variables is made anew for each request. Fields count in their order, in
    // which an order has its keys.
    private static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => true,
        (null, _) or (_, null) => false,
        (string, _) => left.Equals(right),
        (KeyValuePair<string, object?> field, KeyValuePair<string, object?> other) => field.Key == other.Key && AreEqual(field.Value, other.Value),
        (IEnumerable items, IEnumerable others) => items.Cast<object?>().SequenceEqual(others.Cast<object?>(), ItemEquality.Instance),
        _ => left.Equals(right),
    };

    private sealed class ItemEquality : IEqualityComparer<object?>
    {
        public static ItemEquality Instance { get; } = new();

        bool IEqualityComparer<object?>.Equals(object? x, object? y) => AreEqual(x, y);

        int IEqualityComparer<object?>.GetHashCode(object? obj) => throw new NotSupportedException();
    }
}

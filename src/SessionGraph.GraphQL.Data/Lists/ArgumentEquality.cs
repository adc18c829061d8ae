using System.Collections;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>
/// Whether arguments are equal. Literals are the very objects of the plan; what holds variables is made anew for each request. Fields
/// count in their order, in which an order has its keys.
/// </summary>
internal static class ArgumentEquality
{
    /// <summary>Whether these values are equal, with all that is in them.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
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

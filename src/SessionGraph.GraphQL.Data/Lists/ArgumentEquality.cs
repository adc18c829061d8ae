using System.Collections;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>
/// Compares arguments by value. Literals are the same objects in each request; values with variables are created for each one. The order of fields
/// matters, because it is the order of sort keys.
/// </summary>
internal static class ArgumentEquality
{
    /// <summary>Whether the values, and all values in them, are equal.</summary>
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

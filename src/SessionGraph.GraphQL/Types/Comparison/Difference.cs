namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>The difference between two lists by name: removed, added and common elements, each in the order of its list.</summary>
internal sealed record Difference<T>(IReadOnlyList<T> Removed, IReadOnlyList<T> Added, IReadOnlyList<(T Old, T New)> Kept)
{
    public static Difference<T> Between(IReadOnlyCollection<T> oldItems, IReadOnlyCollection<T> newItems, Func<T, string> name)
    {
        var oldNames = oldItems.Select(name).ToHashSet(StringComparer.Ordinal);
        var newByName = newItems.DistinctBy(name, StringComparer.Ordinal).ToDictionary(name, StringComparer.Ordinal);
        return new Difference<T>(
            [.. oldItems.Where(item => !newByName.ContainsKey(name(item)))],
            [.. newItems.Where(item => !oldNames.Contains(name(item)))],
            [.. oldItems.Where(item => newByName.ContainsKey(name(item))).Select(item => (item, newByName[name(item)]))]);
    }
}

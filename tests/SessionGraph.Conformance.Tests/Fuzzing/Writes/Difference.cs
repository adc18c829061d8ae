namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Compares two lists of texts, whatever their order.</summary>
internal static class Difference
{
    /// <summary>What is missing, and what is there that must not be; null where the lists are equal.</summary>
    public static string? Find(string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (all, rest) = (expected.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        return all.SequenceEqual(rest)
            ? null
            : $"{what}: expected\n{string.Join('\n', all.Except(rest))}\nbut found\n{string.Join('\n', rest.Except(all))}\n({all.Count}, {rest.Count})";
    }
}

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>The pairs that have been compared.</summary>
internal sealed class ComparedPairs
{
    private readonly Dictionary<(int, int), bool> _pairs = [];

    /// <summary>
    /// Adds the pair. Returns false if it has been compared. Mutually exclusive pairs are compared by shape only, so such a comparison
    /// counts only for mutually exclusive pairs.
    /// </summary>
    public bool Add(SelectedFields a, SelectedFields b, bool areMutuallyExclusive)
    {
        var pair = (a.Number, b.Number);
        if (_pairs.TryGetValue(pair, out var compared) && (areMutuallyExclusive || !compared))
            return false;

        _pairs[pair] = areMutuallyExclusive;
        return true;
    }
}

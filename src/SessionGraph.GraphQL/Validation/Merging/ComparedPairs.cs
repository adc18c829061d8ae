namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>Which pairs are compared already.</summary>
internal sealed class ComparedPairs
{
    private readonly Dictionary<(int, int), bool> _pairs = [];

    /// <summary>
    /// Adds the pair; false where it is compared already. Pairs that cannot be of one object are compared by their shape only, so that
    /// they count as compared only for their like.
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

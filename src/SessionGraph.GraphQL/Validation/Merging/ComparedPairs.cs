namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>Which pairs are compared already.</summary>
/// <typeparam name="TKey">What stands for a pair.</typeparam>
internal sealed class ComparedPairs<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, bool> _pairs = [];

    /// <summary>
    /// Adds the pair; false where it is compared already. Pairs that cannot be of one object are compared by their shape only, so that
    /// they count as compared only for their like.
    /// </summary>
    public bool Add(TKey pair, bool areMutuallyExclusive)
    {
        if (_pairs.TryGetValue(pair, out var compared) && (areMutuallyExclusive || !compared))
            return false;

        _pairs[pair] = areMutuallyExclusive;
        return true;
    }
}

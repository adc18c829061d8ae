namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>
/// Partitions the selections of a set by the time of their delivery. See BuildExecutionPlan() of
/// https://github.com/graphql/graphql-spec/pull/1110.
/// </summary>
internal sealed class DeferPartition
{
    private readonly DeferUsageSet?[] _usages;
    private readonly DeferUsageSet _current;

    /// <summary>Partitions the selections.</summary>
    /// <param name="selectionSet">The selections.</param>
    /// <param name="current">The deferred fragments that the set itself is delivered with.</param>
    /// <param name="flags">The flags of the request.</param>
    public DeferPartition(SelectionSet selectionSet, DeferUsageSet current, IncludeFlags flags)
    {
        _current = current;
        _usages = [.. selectionSet.Selections
            .Select(selection => selection.IsIncluded(flags) ? DeferUsageSet.Create(selection.Group, flags) : null)];
        Deferred = [.. _usages.OfType<DeferUsageSet>().Where(usages => !usages.Equals(current)).Distinct()];
    }

    /// <summary>The groups of deferred fragments with which the other selections are delivered.</summary>
    public IReadOnlyList<DeferUsageSet> Deferred { get; }

    /// <summary>Whether the selection at this index is delivered with the set itself.</summary>
    public bool IsCurrent(int index) => _usages[index]?.Equals(_current) is true;
}

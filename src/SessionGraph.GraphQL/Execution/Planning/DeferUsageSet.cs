using System.Collections.Immutable;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>The deferred fragments that contain a field. The field is delivered with the first of them that completes.</summary>
internal sealed class DeferUsageSet : IEquatable<DeferUsageSet>
{
    // In ascending order of their numbers.
    private readonly ImmutableArray<DeferUsage> _usages;

    private DeferUsageSet(ImmutableArray<DeferUsage> usages) => _usages = usages;

    /// <summary>The set of a field that is not deferred.</summary>
    public static DeferUsageSet None { get; } = new([]);

    public IReadOnlyList<DeferUsage> Usages => _usages;

    /// <summary>
    /// The deferred fragments of the nodes that are included with these flags. It is empty if any of the nodes is not deferred. Fragments
    /// nested in another of the set are left out.
    /// </summary>
    public static DeferUsageSet Create(FieldGroup group, IncludeFlags flags)
    {
        var usages = new List<DeferUsage>();
        foreach (var occurrence in group.Occurrences)
        {
            if (!occurrence.Condition.Holds(flags))
                continue;

            if (DeferUsage.FindDeferred(occurrence.DeferUsage, flags) is not { } usage)
                return None;

            if (!usages.Contains(usage))
                usages.Add(usage);
        }

        usages.RemoveAll(usage => usages.Exists(usage.IsWithin));
        return usages.Count is 0 ? None : new DeferUsageSet([.. usages.OrderBy(usage => usage.Number)]);
    }

    public bool Equals(DeferUsageSet? other) => other is not null && _usages.AsSpan().SequenceEqual(other._usages.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as DeferUsageSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var usage in _usages)
            hash.Add(usage.Number);

        return hash.ToHashCode();
    }
}

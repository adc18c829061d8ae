using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Decides which fields of a batch's objects are delivered now, and which later.</summary>
/// <param name="partition">The selections by the time of their delivery; null if all are delivered together.</param>
/// <param name="source">The batch with the same objects for the fields that are not deferred; null if it is this one.</param>
internal sealed class DeliveryScope(DeferPartition? partition, ObjectBatch? source)
{
    public ObjectBatch? Source => source;

    /// <summary>The groups of deferred fragments with which other selections are delivered.</summary>
    public IReadOnlyList<DeferUsageSet> Deferred { get; } = source is null && partition is not null ? partition.Deferred : [];

    /// <summary>The deferred fragments that start at the objects, by row.</summary>
    public Dictionary<(int Row, DeferUsage Usage), DeferredFragment> Fragments { get; } = [];

    /// <summary>Whether the selection at this index is delivered with the objects.</summary>
    public bool IsCurrent(int selection) => partition is null || partition.IsCurrent(selection);
}

using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>What of a batch's objects is delivered when.</summary>
/// <param name="partition">The selections by when they are delivered; null where all are delivered together.</param>
/// <param name="source">The batch that has these objects for all that is not delivered later; null where it is this one.</param>
internal sealed class DeliveryScope(DeferPartition? partition, ObjectBatch? source)
{
    public ObjectBatch? Source => source;

    /// <summary>What selections are delivered with that are not delivered with the objects.</summary>
    public IReadOnlyList<DeferUsageSet> Deferred { get; } = source is null && partition is not null ? partition.Deferred : [];

    /// <summary>The deferred fragments that begin at the objects, by row.</summary>
    public Dictionary<(int Row, DeferUsage Usage), DeferredFragment> Fragments { get; } = [];

    /// <summary>Whether the selection at this place is delivered with the objects.</summary>
    public bool IsCurrent(int selection) => partition is null || partition.IsCurrent(selection);
}

using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// The fields of one object that belong to the same deferred fragments. They are delivered with the first of them that completes.
/// </summary>
/// <param name="batch">The object's batch.</param>
/// <param name="row">The object's row.</param>
/// <param name="usages">The deferred fragments in the plan.</param>
/// <param name="fragments">The deferred fragments of this object.</param>
internal sealed class DeferredFields(ObjectBatch batch, int row, DeferUsageSet usages, IReadOnlyList<DeferredFragment> fragments)
{
    public ObjectBatch Batch => batch;

    public int Row => row;

    public DeferUsageSet Usages => usages;

    public IReadOnlyList<DeferredFragment> Fragments => fragments;

    /// <summary>The lists whose streaming starts after the fields are delivered.</summary>
    public List<StreamedItems> Streams { get; } = [];

    public bool IsStarted { get; set; }

    public bool IsDelivered { get; set; }

    /// <summary>The serialized fields; null until they are resolved.</summary>
    public SerializedPart? Result { get; set; }
}

/// <summary>A serialized part of the result.</summary>
/// <param name="Data">The object or the items as JSON; null if an error propagated to the part.</param>
/// <param name="Errors">The errors.</param>
internal sealed record SerializedPart(byte[]? Data, IReadOnlyList<IError> Errors);

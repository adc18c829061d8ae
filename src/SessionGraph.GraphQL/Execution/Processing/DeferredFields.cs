using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The fields of one object that are delivered with the same fragments: with the first of them that is complete.</summary>
/// <param name="batch">The object's batch.</param>
/// <param name="row">The object's row.</param>
/// <param name="usages">The fragments in the plan.</param>
/// <param name="fragments">The fragments.</param>
internal sealed class DeferredFields(ObjectBatch batch, int row, DeferUsageSet usages, IReadOnlyList<DeferredFragment> fragments)
{
    public ObjectBatch Batch => batch;

    public int Row => row;

    public DeferUsageSet Usages => usages;

    public IReadOnlyList<DeferredFragment> Fragments => fragments;

    /// <summary>The lists whose items are streamed after the fields are delivered.</summary>
    public List<StreamedItems> Streams { get; } = [];

    public bool IsStarted { get; set; }

    public bool IsDelivered { get; set; }

    /// <summary>What came of the fields; null before they are resolved.</summary>
    public SerializedPart? Result { get; set; }
}

/// <summary>A part of the result.</summary>
/// <param name="Data">The object or the items as JSON; null where an error left nothing.</param>
/// <param name="Errors">The errors.</param>
internal sealed record SerializedPart(byte[]? Data, IReadOnlyList<IError> Errors);

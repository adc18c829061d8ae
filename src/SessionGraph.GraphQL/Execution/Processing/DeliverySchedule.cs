using System.Globalization;
using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// Decides what of the parts that are delivered later is begun, and gathers what the client is told. Not safe for concurrent use.
/// See https://github.com/graphql/graphql-spec/pull/1110.
/// </summary>
/// <param name="context">The context of the initial execution.</param>
internal sealed partial class DeliverySchedule(OperationContext context)
{
    private readonly HashSet<PendingDelivery> _pending = [];
    private int _ids;

    /// <summary>What the client is to be told next.</summary>
    public IncrementalPayload Payload { get; private set; } = new();

    /// <summary>The fields that are to be resolved now.</summary>
    public List<DeferredFields> Fields { get; } = [];

    /// <summary>The lists whose next items are to be read now.</summary>
    public List<StreamedItems> Streams { get; } = [];

    /// <summary>Whether the client waits for something.</summary>
    public bool HasNext => _pending.Count > 0;

    /// <summary>What the client is to be told, from the next on gathered anew.</summary>
    public IncrementalPayload TakePayload()
    {
        var payload = Payload;
        Payload = new IncrementalPayload();
        return payload;
    }

    /// <summary>Takes up what the initial result has left for later.</summary>
    public void Add(IReadOnlyList<DeferredPart> deferredParts) => Begin(Add(deferredParts, DeferUsageSet.None, null));

    /// <summary>Takes up what came of fields, with what they have left for later.</summary>
    public void Complete(DeferredFields fields, SerializedPart result, IReadOnlyList<DeferredPart> deferredParts)
    {
        fields.Result = result;
        if (fields.Fragments.All(fragment => fragment.State is DeliveryState.Failed))
            return;

        if (result.Data is not null)
            Begin(Add(deferredParts, fields.Usages, fields));

        foreach (var fragment in fields.Fragments)
        {
            fragment.Outstanding--;
            if (result.Data is null)
                fragment.Failure ??= result.Errors;

            if (fragment.State is DeliveryState.Pending)
                EndIfDone(fragment);
        }
    }

    /// <summary>Takes up items.</summary>
    /// <param name="stream">The list.</param>
    /// <param name="items">The items, and their errors.</param>
    /// <param name="deferredParts">What the items have left for later.</param>
    /// <param name="count">How many items there are.</param>
    /// <param name="isLast">Whether there are no more.</param>
    /// <param name="failure">The errors that end the list; empty where there are none.</param>
    public void Complete(
        StreamedItems stream, SerializedPart items, IReadOnlyList<DeferredPart> deferredParts, int count, bool isLast, IReadOnlyList<IError> failure)
    {
        if (count > 0)
        {
            Payload.AddItems(stream, items);
            stream.Next += count;
            Begin(Add(deferredParts, stream.Usages, null));
        }

        if (failure.Count > 0)
            End(stream, DeliveryState.Failed, failure);
        else if (isLast)
            End(stream, DeliveryState.Completed, []);
        else
            Streams.Add(stream);
    }

    /// <summary>Ends all that the client waits for.</summary>
    public void Abort(IReadOnlyList<IError> errors)
    {
        foreach (var pending in _pending.ToArray())
            End(pending, DeliveryState.Failed, errors);
    }

    private void Begin(IReadOnlyList<PendingDelivery> deliveries)
    {
        foreach (var delivery in deliveries)
        {
            delivery.Id = (_ids++).ToString(CultureInfo.InvariantCulture);
            delivery.State = DeliveryState.Pending;
            _pending.Add(delivery);
            Payload.AddPending(delivery);
            if (delivery is StreamedItems stream)
                Streams.Add(stream);
        }

        foreach (var fragment in deliveries.OfType<DeferredFragment>())
        {
            foreach (var fields in fragment.Fields)
                Start(fields);

            EndIfDone(fragment);
        }
    }

    private void Start(DeferredFields fields)
    {
        if (fields.IsStarted)
            return;

        fields.IsStarted = true;
        Fields.Add(fields);
    }

    private void EndIfDone(DeferredFragment fragment)
    {
        if (fragment.Failure is { } errors)
            Fail(fragment, errors);
        else if (fragment.Outstanding is 0)
            Deliver(fragment);
    }

    private void Deliver(DeferredFragment fragment)
    {
        var streams = new List<StreamedItems>();
        foreach (var fields in fragment.Fields.Where(fields => !fields.IsDelivered))
        {
            fields.IsDelivered = true;
            Payload.AddData(fragment, fields);
            streams.AddRange(fields.Streams);
        }

        End(fragment, DeliveryState.Completed, []);
        Begin([.. fragment.Children.SelectMany(Undelivered), .. streams]);
    }

    // The fragment; those within it where it has nothing of its own, or all of it was delivered with others before.
    private static IEnumerable<DeferredFragment> Undelivered(DeferredFragment fragment)
    {
        if (fragment.Fields.Exists(fields => !fields.IsDelivered))
            return [fragment];

        fragment.State = DeliveryState.Completed;
        return fragment.Children.SelectMany(Undelivered);
    }

    private void Fail(DeferredFragment fragment, IReadOnlyList<IError> errors)
    {
        End(fragment, DeliveryState.Failed, errors);
        var failed = new Stack<DeferredFragment>(fragment.Children);
        while (failed.TryPop(out var child))
        {
            child.State = DeliveryState.Failed;
            foreach (var grandchild in child.Children)
                failed.Push(grandchild);
        }
    }

    private void End(PendingDelivery delivery, DeliveryState state, IReadOnlyList<IError> errors)
    {
        delivery.State = state;
        _pending.Remove(delivery);
        Payload.AddCompleted(delivery, errors);
    }
}

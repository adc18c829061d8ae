using System.Globalization;
using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// Decides which deferred parts start, and collects the payload for the client. Not safe for concurrent use. See
/// https://github.com/graphql/graphql-spec/pull/1110.
/// </summary>
/// <param name="context">The context of the initial execution.</param>
internal sealed partial class DeliverySchedule(OperationContext context)
{
    private readonly HashSet<PendingDelivery> _pending = [];
    private int _ids;

    /// <summary>The next payload.</summary>
    public IncrementalPayload Payload { get; private set; } = new();

    /// <summary>The fields to resolve now.</summary>
    public List<DeferredFields> Fields { get; } = [];

    /// <summary>The lists whose next items are to be read now.</summary>
    public List<StreamedItems> Streams { get; } = [];

    /// <summary>Whether parts are pending.</summary>
    public bool HasNext => _pending.Count > 0;

    /// <summary>Returns the payload and starts a new one.</summary>
    public IncrementalPayload TakePayload()
    {
        var payload = Payload;
        Payload = new IncrementalPayload();
        return payload;
    }

    /// <summary>Adds the deferred parts of the initial result.</summary>
    public void Add(IReadOnlyList<DeferredPart> deferredParts) => Begin(Add(deferredParts, DeferUsageSet.None, null));

    /// <summary>Adds the result of deferred fields, and their own deferred parts.</summary>
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

    /// <summary>Adds streamed items.</summary>
    /// <param name="stream">The list.</param>
    /// <param name="items">The items and their errors.</param>
    /// <param name="deferredParts">The deferred parts of the items.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="isLast">Whether there are no more items.</param>
    /// <param name="failure">The errors that end the list; empty if there are none.</param>
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

    /// <summary>Fails all pending parts.</summary>
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

    // Returns the fragment, or its children if nothing of it is left to deliver.
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

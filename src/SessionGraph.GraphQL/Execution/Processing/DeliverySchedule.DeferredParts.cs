using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class DeliverySchedule
{
    // What can begin now; the rest waits for the fragments and the fields that it is part of.
    private List<PendingDelivery> Add(IReadOnlyList<DeferredPart> deferredParts, DeferUsageSet usages, DeferredFields? parent)
    {
        var fragments = new List<DeferredFragment>();
        var ready = new List<PendingDelivery>();
        foreach (var (_, batch, column, row) in deferredParts)
        {
            foreach (var deferred in batch?.Delivery!.Deferred ?? [])
                Add(new DeferredFields(batch!, row, deferred, [.. deferred.Usages.Select(usage => Find(batch!, row, usage, fragments))]));

            if (column is null)
                continue;

            var stream = new StreamedItems(column, row, usages);
            if (parent is null)
                ready.Add(stream);
            else
                parent.Streams.Add(stream);
        }

        // In their order, so that what is known of a fragment is known before those within it are looked at.
        foreach (var fragment in fragments)
        {
            if (fragment.Parent is not { State: not DeliveryState.Completed } parentFragment)
                ready.AddRange(Undelivered(fragment));
            else if (parentFragment.State is DeliveryState.Failed)
                fragment.State = DeliveryState.Failed;
            else
                parentFragment.Children.Add(fragment);
        }

        return ready;
    }

    private void Add(DeferredFields fields)
    {
        // Beside the values of the fields, what is kept until they are delivered: of a large list with many fragments that is the most.
        context.AddValues(1);
        foreach (var fragment in fields.Fragments)
        {
            fragment.Fields.Add(fields);
            fragment.Outstanding++;
            if (fragment.State is DeliveryState.Pending)
                Start(fields);
        }
    }

    // A fragment is one for each object that it begins at: that is the nearest above whose selections it begins in.
    private static DeferredFragment Find(ObjectBatch batch, int row, DeferUsage usage, List<DeferredFragment> added)
    {
        (batch, row) = batch.SourceOf(row);
        while (!batch.SelectionSet.Deferred.Contains(usage))
        {
            (batch, row) = batch.ParentOf(row);
            (batch, row) = batch.SourceOf(row);
        }

        var known = batch.Delivery!.Fragments;
        if (!known.TryGetValue((row, usage), out var fragment))
        {
            var parent = usage.Parent is { } outer ? Find(batch, row, outer, added) : null;
            known.Add((row, usage), fragment = new DeferredFragment(batch.PathOf(row), usage.Label, parent));
            added.Add(fragment);
        }

        return fragment;
    }
}

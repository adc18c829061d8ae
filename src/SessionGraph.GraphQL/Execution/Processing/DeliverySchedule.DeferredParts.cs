using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class DeliverySchedule
{
    // Returns the parts that can start now. The others wait for their enclosing fragments and fields.
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

        // In order, so that an outer fragment is classified before the fragments nested in it.
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
        // Counts the bookkeeping of deferred fields: with many fragments on a large list, it takes more memory than the values.
        context.AddValues(1);
        foreach (var fragment in fields.Fragments)
        {
            fragment.Fields.Add(fields);
            fragment.Outstanding++;
            if (fragment.State is DeliveryState.Pending)
                Start(fields);
        }
    }

    // A fragment starts at the nearest enclosing object whose selection set contains it; there is one fragment per such object.
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

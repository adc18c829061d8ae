namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The remaining items of a streamed list. Not safe for concurrent use.</summary>
internal interface IItemSource
{
    /// <summary>Whether all items are known to have been read.</summary>
    bool IsComplete { get; }

    /// <summary>Adds the items that are available, and waits for one if there are none. Returns false at the end.</summary>
    ValueTask<bool> ReadAsync(List<object?> items, int maxItems, CancellationToken cancellationToken);
}

/// <summary>The items of an asynchronous sequence.</summary>
internal interface IItemSequence : IItemSource, IAsyncDisposable
{
    /// <summary>Transfers ownership of resources, which are disposed after the sequence.</summary>
    void TakeOwnership(IAsyncDisposable resources);
}

/// <summary>The items of a list, starting at an index.</summary>
internal sealed class ListItems(System.Collections.IList list, int next) : IItemSource
{
    public bool IsComplete => next >= list.Count;

    public ValueTask<bool> ReadAsync(List<object?> items, int maxItems, CancellationToken cancellationToken)
    {
        while (next < list.Count && items.Count < maxItems)
            items.Add(list[next++]);

        return new(!IsComplete);
    }
}

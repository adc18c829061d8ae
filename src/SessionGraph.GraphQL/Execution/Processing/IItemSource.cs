namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The items of a list that are streamed. Not safe for concurrent use.</summary>
internal interface IItemSource
{
    /// <summary>Whether it is known that no item is left.</summary>
    bool IsComplete { get; }

    /// <summary>Adds the next items, as many as are there, and waits for one where there is none; false where no more will come.</summary>
    ValueTask<bool> ReadAsync(List<object?> items, int maxItems, CancellationToken cancellationToken);
}

/// <summary>The items of a sequence that is read as they are asked for.</summary>
internal interface IItemSequence : IItemSource, IAsyncDisposable
{
    /// <summary>Has the resources disposed after the sequence.</summary>
    void TakeOwnership(IAsyncDisposable resources);
}

/// <summary>The items of a list that is there, from one on.</summary>
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

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The first items of an asynchronous sequence, as a list. The remaining items are read later.</summary>
internal sealed class StreamedList<T> : List<T>, IItemSequence
{
    private readonly IAsyncEnumerator<T> _items;
    private Task<bool>? _next;
    private IAsyncDisposable? _resources;

    private StreamedList(IAsyncEnumerator<T> items) => _items = items;

    /// <summary>Whether all items are in the list.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads the first items.</summary>
    public static async ValueTask<StreamedList<T>> CreateAsync(
        IAsyncEnumerable<T> items, int initialCount, CancellationToken cancellationToken)
    {
        var list = new StreamedList<T>(items.GetAsyncEnumerator(cancellationToken));
        try
        {
            while (list.Count < initialCount && !list.IsComplete)
            {
                if (await list._items.MoveNextAsync())
                    list.Add(list._items.Current);
                else
                    list.IsComplete = true;
            }

            return list;
        }
        catch
        {
            await list.DisposeAsync();
            throw;
        }
    }

    public void TakeOwnership(IAsyncDisposable resources) => _resources = resources;

    public async ValueTask<bool> ReadAsync(List<object?> items, int maxItems, CancellationToken cancellationToken)
    {
        do
        {
            _next ??= _items.MoveNextAsync().AsTask();
            IsComplete = !await _next.WaitAsync(cancellationToken);
            _next = null;
            if (IsComplete)
                return false;

            items.Add(_items.Current);
            _next = _items.MoveNextAsync().AsTask();
        }
        while (_next.IsCompleted && items.Count < maxItems);

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        var isReading = _next is { IsCompleted: false };
        var end = EndAsync();

        // A sequence whose read is pending has been cancelled. Nobody waits until it ends.
        if (!isReading)
            await end;
    }

    private async Task EndAsync()
    {
        try
        {
            if (_next is Task next)
                await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            await _items.DisposeAsync();
        }
        finally
        {
            if (_resources is not null)
                await _resources.DisposeAsync();
        }
    }
}
